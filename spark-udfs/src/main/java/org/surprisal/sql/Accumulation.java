package org.surprisal.sql;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.IsNaN;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataTypes;
import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.accumulation.Weights;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.declaration.Term;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.names.Kernels;
import org.surprisal.information.names.Names;

/**
 * What a call of an aggregate accumulates, as Catalyst expressions: one part for each term and one
 * for the weight.
 *
 * <p>A row counts where every part's input is not NULL. A term that has a likelihood is accumulated
 * as a product of likelihoods where rows are not weighted, every other one as a sum.
 */
final class Accumulation implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What the name of a state variable ends with that is the sum of an input. */
  private static final String TOTAL = "Total";

  /** The input of a product that is what rounding dropped from the likelihood. */
  private static final String RESIDUAL = "residual";

  private final Call call;
  private final RowInputs rowInputs;
  private final List<AccumulatorPart> parts = new ArrayList<>();
  private final List<Expression> counted = new ArrayList<>();

  /** What the arguments that are weights sum to, by their names. */
  private final Map<String, Expression> totals = new LinkedHashMap<>();

  private Accumulation(Call call, List<Expression> children) {
    this.call = call;
    this.rowInputs = new RowInputs(call, children);
  }

  static Accumulation of(Call call, List<Expression> children) {
    Accumulation accumulation = new Accumulation(call, children);
    FunctionDefinition definition = call.definition();
    Expression weight =
        definition.parameters().stream()
            .filter(parameter -> parameter.role() == Role.WEIGHT && call.gives(parameter.name()))
            .findFirst()
            .map(accumulation.rowInputs::number)
            .orElse(null);
    definition.terms().forEach(term -> accumulation.addTerm(term, weight));
    boolean finisherReadsWeight =
        Arrays.stream(definition.kernels().get(0).getParameters())
            .anyMatch(parameter -> parameter.getName().equals(Term.WEIGHT));
    if (finisherReadsWeight || weight != null) {
      accumulation.addWeight(weight);
    }
    return accumulation;
  }

  private void addTerm(Term term, Expression weight) {
    if (weight == null && rowInputs.fits(term.likelihoods())) {
      Expression likelihood = rowInputs.kernel(term.owner(), term.likelihood());
      Expression residual =
          rowInputs.fits(term.residuals())
              ? rowInputs.unchecked(term.residuals().get(0))
              : literal(0.0);
      addPart(term.name(), Term.logProduct(), Map.of("x", likelihood, RESIDUAL, residual));
      return;
    }
    Map<String, Expression> inputs = new LinkedHashMap<>();
    term.inputs().forEach((name, source) -> inputs.put(name, input(term, source, weight)));
    AccumulatorPart part = addPart(term.name(), term.accumulator(), inputs);
    term.inputs()
        .forEach(
            (name, source) -> {
              if (part.state().containsKey(name + TOTAL)) {
                totals.put(source, part.state().get(name + TOTAL));
              }
            });
  }

  private Expression input(Term term, String source, Expression weight) {
    if (call.definition().hasParameter(source)) {
      return rowInputs.number(call.definition().parameter(source));
    }
    Expression value = rowInputs.kernel(term.owner(), source);
    return weight == null || !term.isWeighted()
        ? value
        : unchecked(Kernels.only(Weights.class, "weighted"), List.of(weight, value));
  }

  private AccumulatorPart addPart(
      String name, Accumulator accumulator, Map<String, Expression> inputs) {
    AccumulatorPart part = AccumulatorPart.of(name, accumulator, inputs);
    parts.add(part);
    inputs.entrySet().stream()
        // A residual is NULL only where the likelihood that it belongs to is.
        .filter(input -> !input.getKey().equals(RESIDUAL))
        .map(Map.Entry::getValue)
        .filter(input -> input.nullable() && !counted.contains(input))
        .forEach(counted::add);
    return part;
  }

  private void addWeight(Expression weight) {
    if (weight == null) {
      addPart(Term.WEIGHT, Term.count(), Map.of());
    } else {
      AccumulatorPart part = addPart(Term.WEIGHT, Term.sum(), Map.of("x", weight));
      totals.put(Term.WEIGHT, step(part.accumulator().value(), part.state()));
    }
  }

  private RowExpression unchecked(Method method, List<? extends Expression> arguments) {
    return RowExpression.unchecked(call.name(), method, arguments);
  }

  List<AttributeReference> attributes() {
    return parts.stream()
        .flatMap(
            part ->
                part.accumulator().states().stream()
                    .map(variable -> part.state().get(variable.name())))
        .toList();
  }

  List<Expression> initialValues() {
    return parts.stream()
        .flatMap(part -> part.accumulator().states().stream())
        .<Expression>map(variable -> literal(variable.initial()))
        .toList();
  }

  List<Expression> updates() {
    List<Expression> updates = new ArrayList<>();
    for (AccumulatorPart part : parts) {
      for (Accumulator.State variable : part.accumulator().states()) {
        Map<String, Expression> inputs = new HashMap<>(part.state());
        inputs.putAll(part.inputs());
        Method method = part.accumulator().update(variable);
        List<Expression> arguments = new ArrayList<>(arguments(method, inputs));
        List<Expression> guards = new ArrayList<>(counted);
        if (updates.isEmpty()) {
          rowInputs.complaint(part.state().get(variable.name())).ifPresent(guards::add);
        }
        arguments.addAll(guards);
        Kernel step = Kernel.step(call.name(), method, variable.name(), guards.size());
        updates.add(new RowExpression(step, ScalaCollections.seq(arguments)));
      }
    }
    return updates;
  }

  List<Expression> merges(
      UnaryOperator<AttributeReference> left, UnaryOperator<AttributeReference> right) {
    List<Expression> merges = new ArrayList<>();
    for (AccumulatorPart part : parts) {
      Map<String, Expression> inputs = new HashMap<>();
      part.state()
          .forEach(
              (name, attribute) -> {
                inputs.put(name, left.apply(attribute));
                inputs.put("other" + Names.capitalised(name), right.apply(attribute));
              });
      part.accumulator()
          .states()
          .forEach(variable -> merges.add(step(part.accumulator().merge(variable), inputs)));
    }
    return merges;
  }

  /**
   * The finisher over the parts' values; NULL where it is undefined, which is where no row counted
   * or all weights are 0.
   */
  Expression result() {
    FunctionDefinition definition = call.definition();
    Map<String, Expression> values =
        parts.stream()
            .collect(
                Collectors.toMap(
                    AccumulatorPart::name,
                    part -> step(part.accumulator().value(), new HashMap<>(part.state()))));
    Method finisher = definition.kernels().get(0);
    List<Parameter> arguments = new ArrayList<>();
    List<Expression> inputs = new ArrayList<>();
    for (java.lang.reflect.Parameter wanted : finisher.getParameters()) {
      arguments.add(Parameter.intermediate(wanted.getName()));
      inputs.add(values.get(wanted.getName()));
    }
    if (call.gives("base")) {
      arguments.add(definition.parameter("base"));
      inputs.add(rowInputs.argument(definition.parameter("base")));
    }
    // They are arguments of the finisher so that there is no result where one is not good.
    totals.forEach(
        (argument, total) -> {
          arguments.add(Parameter.intermediate("good" + arguments.size()));
          inputs.add(checkedTotal(argument, total));
        });
    Expression finished =
        new RowExpression(
            new Kernel(
                call.name(),
                finisher.getDeclaringClass(),
                finisher.getName(),
                arguments,
                definition.unit(),
                Kernel.Strictness.STRICT),
            ScalaCollections.seq(inputs));
    return new If(new IsNaN(finished), literal(null), finished);
  }

  /** A total; bad where it is too large to make anything of. */
  private Expression checkedTotal(String argument, Expression total) {
    Kernel check =
        new Kernel(
            call.name(),
            Weights.class,
            "number",
            List.of(Parameter.total(argument)),
            Unit.NONE,
            Kernel.Strictness.of(call.strict()));
    return new RowExpression(check, ScalaCollections.seq(List.of(total)));
  }

  private static Literal literal(Double value) {
    return Literal.create(value, DataTypes.DoubleType);
  }

  private RowExpression step(Method method, Map<String, ? extends Expression> inputs) {
    return unchecked(method, arguments(method, inputs));
  }

  private static List<Expression> arguments(
      Method method, Map<String, ? extends Expression> inputs) {
    return Arrays.stream(method.getParameters())
        .<Expression>map(parameter -> inputs.get(parameter.getName()))
        .toList();
  }
}
