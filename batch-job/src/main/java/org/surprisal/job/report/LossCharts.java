package org.surprisal.job.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surprisal.information.inference.Estimate;
import org.surprisal.job.evaluation.Cell;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.output.Figures;
import org.surprisal.job.output.Repair;
import org.surprisal.job.output.Verdict;

/** The figures of log losses: of the models, and of the models on parts of the rows. */
final class LossCharts {
  private static final double LINE_HEIGHT = 30;
  private static final double AXIS_HEIGHT = 46;
  private static final double INTERVAL = 2.2;
  private static final double TREND = 1;

  /** A figure is drawn for a window and for a telephone, and the page shows the one that fits. */
  private enum Width {
    WIDE(960, 40),
    NARROW(344, 16);

    private final double pixels;
    private final int letters;

    Width(double pixels, int letters) {
      this.pixels = pixels;
      this.letters = letters;
    }

    /** A name, cut where it would leave the figure no room. */
    private String fitting(String name) {
      return Figures.shortened(name, letters);
    }
  }

  private final Findings findings;

  LossCharts(Findings findings) {
    this.findings = findings;
  }

  /** The models' losses with their intervals, and what the label frequencies cost. */
  String ranking() {
    List<ModelFindings> models =
        findings.models().stream().filter(model -> Double.isFinite(model.loss().mean())).toList();
    double entropy = new Verdict(findings).labelEntropy();
    LossAxis axis = rankingAxis(models, entropy);
    String description =
        models.stream()
            .map(
                model ->
                    "%s %s nats, %s"
                        .formatted(
                            model.name(),
                            Figures.estimate(model.loss()),
                            Figures.interval(model.loss())))
            .collect(Collectors.joining("; "));
    return inBothWidths(
        "ranking",
        width -> ranking(models, axis, entropy, width),
        "Log loss of each model with its 95 % interval",
        "%s. The dashed line is what predicting the label frequencies costs, %s nats."
            .formatted(description, Figures.number(entropy)));
  }

  private static Plot ranking(
      List<ModelFindings> models, LossAxis axis, double entropy, Width width) {
    Plot plot = lines(models.stream().map(ModelFindings::name).toList(), axis, width);
    if (axis.shows(entropy)) {
      plot.vertical(axis.place(entropy));
    }
    for (int i = 0; i < models.size(); i++) {
      Estimate loss = models.get(i).loss();
      List<Double> y = List.of((double) models.size() - i);
      addInterval(plot, axis, loss, y.get(0), i);
      plot.points(List.of(axis.place(loss.mean())), y, Ink.series(i));
    }
    return plot;
  }

  /** The models' losses as they are, and what is left of them once they are recalibrated. */
  String repair(List<ModelFindings> models) {
    LossAxis axis =
        LossAxis.of(
            models.stream()
                .flatMap(model -> Stream.of(model.score().logLoss(), Repair.recalibrated(model)))
                .toList());
    String description =
        models.stream()
            .map(
                model ->
                    "%s %s nats, recalibrated %s nats"
                        .formatted(
                            model.name(),
                            Figures.number(model.score().logLoss()),
                            Figures.number(Repair.recalibrated(model))))
            .collect(Collectors.joining("; "));
    return inBothWidths(
        "repair",
        width -> repair(models, axis, width),
        "Log loss of each model as it is and recalibrated",
        description + ".");
  }

  private Plot repair(List<ModelFindings> models, LossAxis axis, Width width) {
    Plot plot = lines(models.stream().map(ModelFindings::name).toList(), axis, width);
    for (int i = 0; i < models.size(); i++) {
      List<Double> y = List.of((double) models.size() - i);
      List<Double> before = List.of(axis.place(models.get(i).score().logLoss()));
      List<Double> after = List.of(axis.place(Repair.recalibrated(models.get(i))));
      Ink ink = Ink.series(findings.models().indexOf(models.get(i)));
      plot.segments(before, y, after, y, Ink.GUIDE, TREND);
      plot.points(before, y, Ink.GUIDE).points(after, y, ink);
    }
    return plot;
  }

  private static String inBothWidths(
      String name, Function<Width, Plot> plot, String title, String description) {
    return Arrays.stream(Width.values())
        .map(
            width -> {
              String style = width.name().toLowerCase(Locale.ROOT);
              String svg = plot.apply(width).toSvg();
              return "<div class=\"%s\">%s</div>"
                  .formatted(style, SvgFigure.of(name + "-" + style, svg, title, description));
            })
        .collect(Collectors.joining());
  }

  private static void addInterval(Plot plot, LossAxis axis, Estimate loss, double y, int series) {
    if (loss.isSure() && axis.shows(loss.lower()) && axis.shows(loss.upper())) {
      List<Double> at = List.of(y);
      plot.segments(
          List.of(axis.place(loss.lower())),
          at,
          List.of(axis.place(loss.upper())),
          at,
          Ink.series(series),
          INTERVAL);
    }
  }

  private static LossAxis rankingAxis(List<ModelFindings> models, double entropy) {
    List<Double> values = new ArrayList<>(List.of(entropy));
    models.forEach(model -> shown(model.loss()).forEach(values::add));
    return LossAxis.of(values);
  }

  /** A lower end of 0 would rule out a logarithmic axis that everything else needs. */
  private static Stream<Double> shown(Estimate loss) {
    Stream<Double> values = Stream.of(loss.mean(), loss.upper());
    return loss.lower() > 0 ? Stream.concat(values, Stream.of(loss.lower())) : values;
  }

  private static Estimate estimate(Cell cell, ModelFindings model) {
    return cell.losses().loss(model.index());
  }

  private static Stream<Double> shown(Cell cell, ModelFindings model) {
    return Stream.concat(Stream.of(loss(cell, model)), shown(estimate(cell, model)));
  }

  /**
   * The losses of all models on parts of the rows.
   *
   * @param name the name of the figure
   * @param names what the parts are called
   * @param trend whether the parts follow each other in time
   */
  String cells(String name, String title, List<Cell> cells, List<String> names, boolean trend) {
    List<ModelFindings> models = findings.models();
    LossAxis axis =
        LossAxis.of(
            cells.stream()
                .flatMap(cell -> models.stream().flatMap(model -> shown(cell, model)))
                .toList());
    String description =
        IntStream.range(0, cells.size())
            .mapToObj(row -> names.get(row) + ": " + losses(cells.get(row)))
            .collect(Collectors.joining("; "));
    return inBothWidths(
        name, width -> cells(cells, names, axis, trend, width), title, description + ".");
  }

  private Plot cells(
      List<Cell> cells, List<String> names, LossAxis axis, boolean trend, Width width) {
    List<ModelFindings> models = findings.models();
    Plot plot = lines(names, axis, width);
    for (int i = models.size() - 1; i >= 0; i--) {
      List<Double> x = new ArrayList<>();
      List<Double> y = new ArrayList<>();
      for (int row = 0; row < cells.size(); row++) {
        double loss = loss(cells.get(row), models.get(i));
        if (axis.shows(loss)) {
          x.add(axis.place(loss));
          y.add((double) cells.size() - row);
        }
        addInterval(
            plot, axis, estimate(cells.get(row), models.get(i)), (double) cells.size() - row, i);
      }
      if (trend && x.size() > 1) {
        int last = x.size() - 1;
        plot.segments(
            x.subList(0, last),
            y.subList(0, last),
            x.subList(1, last + 1),
            y.subList(1, last + 1),
            Ink.series(i),
            TREND);
      }
      plot.points(x, y, Ink.series(i));
    }
    return plot;
  }

  private String losses(Cell cell) {
    return findings.models().stream()
        .map(model -> model.name() + " " + Figures.number(loss(cell, model)))
        .collect(Collectors.joining(", "));
  }

  private static double loss(Cell cell, ModelFindings model) {
    return cell.scores().get(model.index()).logLoss();
  }

  /** An empty plot with a line for each name, the first at the top. */
  private static Plot lines(List<String> names, LossAxis axis, Width width) {
    List<Double> places =
        IntStream.range(0, names.size()).mapToObj(i -> (double) names.size() - i).toList();
    List<String> labels = names.stream().map(width::fitting).toList();
    return new Plot(width.pixels, names.size() * LINE_HEIGHT + AXIS_HEIGHT)
        .axis("y", "", places, labels, List.of(0.5, names.size() + 0.5))
        .axis("x", axis.title(), axis.breaks(), axis.labels(), axis.limits())
        .without("panel_grid_major_y", "axis_title_y")
        .named();
  }
}
