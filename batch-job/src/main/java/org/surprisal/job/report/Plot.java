package org.surprisal.job.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * A plot in the grammar of graphics, as lets-plot takes it: layers of marks over two axes.
 *
 * <p>Marks are drawn in {@link Ink}: what that looks like is left to the style sheet of the page.
 */
final class Plot {
  private static final double POINT = 4.5;
  private static final Map<String, Object> BLANK = map("blank", true);
  private static final Map<String, Object> DASHED =
      map("color", Ink.GUIDE.code(), "linetype", "dashed", "size", 1);

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
    theme.put("axis_title", text(12));
    theme.put("axis_text", text(11));
    theme.put("axis_text_x", map("color", Ink.MUTED.code(), "size", 11, "angle", 0));
    theme.put("panel_grid_major", map("color", Ink.GRID.code(), "size", 0.8, "blank", false));
    theme.put("legend_position", "none");
    for (String element :
        List.of("axis_ticks", "panel_grid_minor", "plot_background", "panel_background")) {
      theme.put(element, BLANK);
    }
  }

  private static Map<String, Object> text(double size) {
    return map("color", Ink.MUTED.code(), "size", size, "blank", false);
  }

  /** Dots. */
  Plot points(List<Double> x, List<Double> y, Ink ink) {
    return layer("point", map("x", x, "y", y), map("color", ink.code(), "size", POINT));
  }

  /** A line through points. */
  Plot path(List<Double> x, List<Double> y, Ink ink) {
    return layer("line", map("x", x, "y", y), map("color", ink.code(), "size", 1.2));
  }

  /** A line from point to point in their order, also where that goes straight up. */
  Plot trace(List<Double> x, List<Double> y, Ink ink) {
    return layer("path", map("x", x, "y", y), map("color", ink.code(), "size", 1.2));
  }

  /** Straight lines from one point to another. */
  Plot segments(
      List<Double> x, List<Double> y, List<Double> xend, List<Double> yend, Ink ink, double size) {
    return layer(
        "segment",
        map("x", x, "y", y, "xend", xend, "yend", yend),
        map("color", ink.code(), "size", size));
  }

  /** A dashed line from one point to another. */
  Plot guide(double x, double y, double xend, double yend) {
    return layer(
        "segment",
        map("x", List.of(x), "y", List.of(y), "xend", List.of(xend), "yend", List.of(yend)),
        DASHED);
  }

  /** A dashed line across the plot. */
  Plot vertical(double x) {
    return layer("vline", map("xintercept", List.of(x)), DASHED);
  }

  /** Bars from 0 upwards. */
  Plot bars(List<Double> left, List<Double> right, List<Double> top, Ink ink) {
    List<Double> bottom = top.stream().map(y -> 0.0).toList();
    return layer(
        "rect",
        map("xmin", left, "xmax", right, "ymin", bottom, "ymax", top),
        map("fill", ink.code(), "size", 0));
  }

  /** A layer; its data are called after the aesthetics that they map to. */
  private Plot layer(String geometry, Map<String, Object> data, Map<String, Object> constants) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    data.keySet().forEach(variable -> mapping.put(variable, variable));
    Map<String, Object> layer =
        map("geom", geometry, "stat", "identity", "data", data, "mapping", mapping);
    layer.putAll(constants);
    layers.add(layer);
    return this;
  }

  /**
   * An axis.
   *
   * @param which x or y
   * @param breaks where its ticks are
   * @param labels what is written at the ticks
   * @param limits its ends
   */
  Plot axis(
      String which, String name, List<Double> breaks, List<String> labels, List<Double> limits) {
    scales.add(
        map(
            "aesthetic",
            which,
            "name",
            name,
            "breaks",
            breaks,
            "labels",
            labels,
            "limits",
            limits,
            "expand",
            List.of(0, 0)));
    return this;
  }

  /** An axis of shares, from 0 to 1. */
  Plot shares(String which, String name) {
    return axis(
        which,
        name,
        List.of(0.0, 0.25, 0.5, 0.75, 1.0),
        List.of("0", "0.25", "0.5", "0.75", "1"),
        List.of(-0.03, 1.03));
  }

  /** Writes the labels of the vertical axis as large as the text of the page, as they are names. */
  Plot named() {
    theme.put("axis_text_y", text(14));
    return this;
  }

  /** Leaves out parts of the plot, by the names of the theme. */
  Plot without(String... elements) {
    for (String element : elements) {
      theme.put(element, BLANK);
    }
    return this;
  }

  private Map<String, Object> specification() {
    return map("kind", "plot", "layers", layers, "scales", scales, "theme", theme);
  }

  /** The plot as SVG. */
  String toSvg() {
    return svg(specification(), width, height);
  }

  /** This plot above another one, with their horizontal axes aligned. */
  String above(Plot other) {
    Map<String, Object> layout =
        map(
            "name",
            "grid",
            "ncol",
            1,
            "nrow",
            2,
            "heights",
            List.of(height, other.height),
            "vspace",
            2,
            "align",
            true);
    List<Object> figures = List.of(specification(), other.specification());
    return svg(
        map("kind", "subplots", "layout", layout, "figures", figures, "theme", theme),
        width,
        height + other.height);
  }

  private static String svg(Map<String, Object> specification, double width, double height) {
    return PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
        specification, new DoubleVector(width, height), (w, h, pixels) -> noImage(), true);
  }

  private static String noImage() {
    throw new IllegalStateException("no plot of the report has an image in it");
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
