package org.surprisal.job.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * A plot in the grammar of graphics, as lets-plot takes it: layers that map variables of data to
 * what is seen.
 *
 * <p>Colours are {@link Ink}: what they look like is left to the style sheet of the page.
 */
final class Plot {
  private final double width;
  private final double height;
  private final List<Object> layers = new ArrayList<>();
  private final List<Object> scales = new ArrayList<>();
  private final Map<String, Object> theme = new LinkedHashMap<>();

  Plot(double width, double height) {
    this.width = width;
    this.height = height;
    theme.put("name", "minimal");
    theme.put("text", map("color", Ink.TEXT.code(), "blank", false));
    theme.put("axis_title", map("color", Ink.MUTED.code(), "size", 12, "blank", false));
    theme.put("axis_text", map("color", Ink.MUTED.code(), "size", 11, "blank", false));
    theme.put("axis_ticks", BLANK);
    theme.put("panel_grid_major", map("color", Ink.GRID.code(), "size", 0.8, "blank", false));
    theme.put("panel_grid_minor", BLANK);
    theme.put("plot_background", BLANK);
    theme.put("panel_background", BLANK);
    theme.put("legend_position", "none");
    theme.put("plot_margin", 0);
  }

  static final Map<String, Object> BLANK = map("blank", true);

  static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /**
   * Adds a layer.
   *
   * @param geometry the kind of mark
   * @param data the values of each variable, which is called as the aesthetic that it maps to
   * @param constants what is the same for all marks
   */
  Plot layer(String geometry, Map<String, Object> data, Object... constants) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    data.keySet().forEach(variable -> mapping.put(variable, variable));
    Map<String, Object> layer =
        map("geom", geometry, "data", data, "mapping", mapping, "tooltips", "none");
    if (geometry.equals("bar") || geometry.equals("rect") || geometry.equals("line")) {
      layer.put("stat", "identity");
    }
    layer.putAll(map(constants));
    layers.add(layer);
    return this;
  }

  /** Sets a scale: its name, limits, breaks, labels. */
  Plot scale(String aesthetic, Object... settings) {
    Map<String, Object> scale = map("aesthetic", aesthetic);
    scale.putAll(map(settings));
    scales.add(scale);
    return this;
  }

  Plot theme(String element, Object value) {
    theme.put(element, value);
    return this;
  }

  /** The specification as lets-plot takes it. */
  Map<String, Object> specification() {
    return map("kind", "plot", "layers", layers, "scales", scales, "theme", theme);
  }

  /** The plot as SVG. */
  String toSvg() {
    return svg(specification(), width, height);
  }

  /** Plots one above the other, with the same horizontal axis. */
  static String stacked(double width, double height, List<Plot> plots, List<Double> heights) {
    Map<String, Object> layout =
        map("name", "grid", "ncol", 1, "nrow", plots.size(), "heights", heights, "align", true);
    layout.put("vspace", 2);
    Map<String, Object> specification =
        map(
            "kind",
            "subplots",
            "layout",
            layout,
            "figures",
            plots.stream().map(Plot::specification).toList());
    return svg(specification, width, height);
  }

  private static String svg(Map<String, Object> specification, double width, double height) {
    return PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
        specification, new DoubleVector(width, height), (w, h, pixels) -> noImage(), true);
  }

  private static String noImage() {
    throw new IllegalStateException("no plot of the report has an image in it");
  }
}
