package org.surprisal.job.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.loss.LossHistogram;
import org.surprisal.job.output.Figures;

/** The figures of one model's rows: whether they come true as predicted, and what they cost. */
final class RowCharts {
  private static final double WIDTH = 420;
  private static final double CURVE_HEIGHT = 320;
  private static final double COUNTS_HEIGHT = 110;
  private static final double GAP = 0.004;
  private static final double ERROR_BAR = 1;

  /** How wide a bin of the histogram is drawn that has no other edge, in powers of ten. */
  private static final double OPEN_BIN = 0.25;

  private static final List<Double> POWERS = List.of(-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0);
  private static final List<String> POWER_LABELS =
      List.of("10⁻⁴", "10⁻³", "0.01", "0.1", "1", "10", "100");

  private final Findings findings;

  RowCharts(Findings findings) {
    this.findings = findings;
  }

  /** How often the predictions of a model come true, and how many there are of each. */
  String reliability(int rank) {
    ModelFindings model = findings.models().get(rank);
    List<CalibrationBin> bins =
        model.score().curve().stream().filter(bin -> bin.count() > 0).toList();
    String description =
        bins.stream()
            .map(
                bin ->
                    "predicted %s, came true in %s of %s"
                        .formatted(
                            Figures.number(bin.meanProbability()),
                            Figures.share(bin.observedFrequency()),
                            Figures.rows(bin.count())))
            .collect(Collectors.joining("; "));
    return SvgFigure.of(
        "reliability-" + (rank + 1),
        curve(bins, Ink.series(rank)).above(counts(bins, Ink.series(rank))),
        "Reliability diagram of " + model.name(),
        description + ".");
  }

  private Plot curve(List<CalibrationBin> bins, Ink ink) {
    List<Double> x = bins.stream().map(CalibrationBin::meanProbability).toList();
    List<Double> y = bins.stream().map(CalibrationBin::observedFrequency).toList();
    Plot plot = new Plot(WIDTH, CURVE_HEIGHT).guide(0, 0, 1, 1);
    if (hasIntervals(findings)) {
      List<Wilson> errors =
          bins.stream().map(bin -> Wilson.of(bin.observedFrequency(), bin.count())).toList();
      plot.segments(
          x,
          errors.stream().map(Wilson::lower).toList(),
          x,
          errors.stream().map(Wilson::upper).toList(),
          ink,
          ERROR_BAR);
    }
    plot.path(x, y, ink).points(x, y, ink).without("axis_title_x", "axis_text_x");
    return plot.shares("x", "").shares("y", "how often it comes true");
  }

  /**
   * The frequencies of weighted rows, or of rows of clusters, are not those of a binomial count.
   */
  static boolean hasIntervals(Findings findings) {
    return findings.request().weight() == null && findings.request().cluster() == null;
  }

  private static Plot counts(List<CalibrationBin> bins, Ink ink) {
    Plot plot =
        new Plot(WIDTH, COUNTS_HEIGHT)
            .bars(
                bins.stream().map(bin -> bin.lower() + GAP).toList(),
                bins.stream().map(bin -> bin.upper() - GAP).toList(),
                bins.stream().map(bin -> (double) bin.count()).toList(),
                ink)
            .without("panel_grid_major_x");
    double highest = bins.stream().mapToDouble(CalibrationBin::count).max().orElse(1);
    return rows(plot.shares("x", "predicted probability"), highest);
  }

  private static Plot rows(Plot plot, double highest) {
    List<Double> ticks = Ticks.counts(highest);
    List<String> labels = ticks.stream().map(Ticks::count).toList();
    return plot.axis("y", "rows", ticks, labels, List.of(0.0, highest * 1.04));
  }

  /** How the losses of a model's rows are spread; the bins are the same for all models. */
  String histogram(int rank) {
    ModelFindings model = findings.models().get(rank);
    LossHistogram histogram = model.histogram();
    int last =
        IntStream.range(0, histogram.size())
            .filter(
                bin -> findings.models().stream().anyMatch(any -> any.histogram().count(bin) > 0))
            .max()
            .orElse(0);
    List<Double> left = new ArrayList<>();
    List<Double> right = new ArrayList<>();
    List<Double> top = new ArrayList<>();
    for (int bin = 0; bin <= last; bin++) {
      double lower = Math.log10(histogram.lower(bin));
      double upper = Math.log10(histogram.upper(bin));
      left.add((Double.isInfinite(lower) ? upper - OPEN_BIN : lower) + 5 * GAP);
      right.add((Double.isInfinite(upper) ? lower + OPEN_BIN : upper) - 5 * GAP);
      top.add((double) histogram.count(bin));
    }
    Plot plot =
        new Plot(WIDTH, CURVE_HEIGHT + COUNTS_HEIGHT)
            .bars(left, right, top, Ink.series(rank))
            .without("panel_grid_major_x")
            .axis(
                "x",
                "loss of a row, nats (logarithmic scale)",
                POWERS,
                POWER_LABELS,
                List.of(left.get(0), Math.max(right.get(last), 0)));
    if (model.loss().mean() > 0 && Double.isFinite(model.loss().mean())) {
      plot.vertical(Math.log10(model.loss().mean()));
    }
    rows(plot, top.stream().mapToDouble(Double::doubleValue).max().orElse(1));
    return SvgFigure.of(
        "histogram-" + (rank + 1),
        plot.toSvg(),
        "Histogram of the losses of " + model.name(),
        description(histogram));
  }

  private static String description(LossHistogram histogram) {
    Stream<String> bins =
        IntStream.range(0, histogram.size())
            .filter(bin -> histogram.count(bin) > 0)
            .mapToObj(
                bin ->
                    "%s lost %s to %s"
                        .formatted(
                            Figures.rows(histogram.count(bin)),
                            Figures.number(histogram.lower(bin)),
                            Figures.number(histogram.upper(bin))));
    return bins.collect(Collectors.joining("; ")) + ". The dashed line is the mean.";
  }
}
