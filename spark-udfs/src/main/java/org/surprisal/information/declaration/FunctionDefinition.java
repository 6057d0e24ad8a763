package org.surprisal.information.declaration;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;
import org.surprisal.information.names.Kernels;
import org.surprisal.information.names.Names;

/**
 * The declaration of a function, from which its SQL form, its {@code try_} form, its description,
 * its Column method, its documentation, its metric and its tests follow.
 *
 * <p>A row function is one public static method of its owner, named as the function is in camel
 * case: its kernel. An aggregate is a few {@link Term terms} of a row, accumulated over the rows,
 * and a finisher: the method of its owner, named as the function is in camel case, that makes the
 * result of the sums. Kernels and finishers name what they read by their parameters' names: a
 * parameter of the function, a term, or {@code weight}, the sum of the weights. Overloads of a
 * kernel are the forms of input that the function takes:
 *
 * <ul>
 *   <li>{@code double} takes any number (for a class index also a boolean),
 *   <li>{@link ClassValues} takes an array of numbers or an ML vector, read in place,
 *   <li>{@link ClassArray} takes the same, read once into plain arrays.
 * </ul>
 */
public final class FunctionDefinition {
  /** What every aggregate does with nothing; a struct says it of its fields. */
  private static final String NULL_EDGE = "NULL for no rows. A row with a NULL is skipped.";

  private static final String NULL_EDGE_OF_WEIGHTED =
      "NULL for no rows, or where all weights are 0. A row with a NULL is skipped.";

  private final String name;
  private final Class<?> owner;
  private final Family family;
  private final String summary;
  private final Unit unit;
  private final Better better;
  private final List<Parameter> parameters;
  private final List<Term> terms;
  private final Class<? extends Tally> tally;
  private final Tally.Factory tallyFactory;
  private final List<String> edges;
  private final List<Example> examples;
  private final List<String> related;
  private final String since;
  private final List<String> mistakes;

  private FunctionDefinition(Builder builder) {
    name = builder.name;
    owner = builder.owner;
    family = builder.family;
    summary = builder.summary;
    unit = builder.unit;
    better = builder.better;
    parameters = List.copyOf(builder.parameters);
    terms = List.copyOf(builder.terms);
    tally = builder.tally;
    tallyFactory = builder.tallyFactory;
    edges = List.copyOf(builder.edges);
    examples = List.copyOf(builder.examples);
    related = List.copyOf(builder.related);
    since = builder.since;
    mistakes = DeclarationCheck.mistakes(this);
  }

  /** Declares a row function whose kernel is in {@code owner}. */
  public static Builder row(String name, Class<?> owner, Family family) {
    return new Builder(name, owner, family);
  }

  /** Declares an aggregate whose finisher is in {@code owner}. */
  public static Builder aggregate(String name, Class<?> owner, Family family, Term... terms) {
    Builder builder = new Builder(name, owner, family);
    builder.terms.addAll(List.of(terms));
    return builder;
  }

  /**
   * Declares an aggregate whose state is a tally, and whose finisher, of a tally, is in {@code
   * owner}.
   */
  public static Builder tally(
      String name,
      Class<?> owner,
      Family family,
      Class<? extends Tally> tally,
      Tally.Factory factory) {
    Builder builder = new Builder(name, owner, family);
    builder.tally = tally;
    builder.tallyFactory = factory;
    return builder;
  }

  /** The name in SQL. */
  public String name() {
    return name;
  }

  /**
   * The name in SQL of the form that gives NULL, or skips the row, where this one stops at bad
   * input.
   */
  public String tryName() {
    return "try_" + name;
  }

  /** The name in camel case: of the kernel or finisher, and of the evaluator's metric. */
  public String javaName() {
    return Names.camelCase(name);
  }

  /** The class that has the maths. */
  public Class<?> owner() {
    return owner;
  }

  /** The chapter of the documentation. */
  public Family family() {
    return family;
  }

  /** What it is, in a sentence without its subject. */
  public String summary() {
    return summary;
  }

  /** The unit of the result. */
  public Unit unit() {
    return unit;
  }

  /** Which of two results is better. */
  public Better better() {
    return better;
  }

  /** The parameters, in order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The parameter of this name. */
  public Parameter parameter(String parameterName) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(parameterName))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(name + " has no parameter " + parameterName));
  }

  /** Whether it has a parameter of this name. */
  public boolean hasParameter(String parameterName) {
    return parameters.stream().anyMatch(parameter -> parameter.name().equals(parameterName));
  }

  /** Whether it is over the rows of a group. */
  public boolean isAggregate() {
    return !terms.isEmpty() || hasTally();
  }

  /** Whether it is an aggregate whose state is a tally. */
  public boolean hasTally() {
    return tally != null;
  }

  /** The class of the tally. */
  public Class<? extends Tally> tallyClass() {
    return tally;
  }

  /** An empty tally for the constants of a call, by the names of their parameters. */
  public Tally newTally(Map<String, Double> constants) {
    return tallyFactory.create(constants);
  }

  /** What an aggregate accumulates; empty for a row function, and where there is a tally. */
  public List<Term> terms() {
    return terms;
  }

  /** The overloads of a row function's kernel, or the finisher of an aggregate. */
  public List<Method> kernels() {
    return Kernels.overloads(owner, javaName());
  }

  /** The overloads that decide which forms of input a call may have. */
  public List<Method> inputForms() {
    if (hasTally()) {
      return Kernels.overloads(tally, "add").stream().filter(this::readsOurParameters).toList();
    }
    List<Method> ofTerms = terms.isEmpty() ? List.of() : terms.get(0).kernels();
    return ofTerms.isEmpty() ? kernels() : ofTerms;
  }

  /** Whether a tally's method takes the tally and what a row has of this function alone. */
  private boolean readsOurParameters(Method add) {
    return Arrays.stream(add.getParameters())
        .skip(1)
        .allMatch(
            read ->
                parameters.stream()
                    .filter(ours -> !ours.role().isConstant())
                    .anyMatch(ours -> ours.javaName().equals(read.getName())));
  }

  /** Whether what it gives is a struct. */
  private boolean givesStruct() {
    return kernels().stream()
        .anyMatch(kernel -> Record.class.isAssignableFrom(kernel.getReturnType()));
  }

  /** What it gives at the edges, a sentence each. */
  public List<String> edges() {
    if (!isAggregate() || givesStruct()) {
      return edges;
    }
    boolean weighted = parameters.stream().anyMatch(parameter -> parameter.role() == Role.WEIGHT);
    return Stream.concat(edges.stream(), Stream.of(weighted ? NULL_EDGE_OF_WEIGHTED : NULL_EDGE))
        .toList();
  }

  /** What the declaration itself says of the edges. */
  List<String> declaredEdges() {
    return edges;
  }

  /** The examples, in order. */
  public List<Example> examples() {
    return examples;
  }

  /** The names of related functions. */
  public List<String> related() {
    return related;
  }

  /** The version that has it first. */
  public String since() {
    return since;
  }

  /**
   * What is wrong with the declaration, a sentence each; empty where nothing is, which is the case
   * in every build that passed its tests.
   */
  public List<String> mistakes() {
    return mistakes;
  }

  /** The call, with brackets around what may be left out: {@code log_loss(label[, weight])}. */
  public String signature() {
    return signature(name);
  }

  /** The call under another name. */
  public String signature(String calledName) {
    StringBuilder text = new StringBuilder(calledName).append('(');
    String separator = "";
    int open = 0;
    for (Parameter parameter : parameters) {
      if (parameter.isOptional()) {
        text.append('[');
        open++;
      }
      text.append(separator).append(parameter.name());
      separator = ", ";
    }
    return text.append("]".repeat(open)).append(')').toString();
  }

  @Override
  public String toString() {
    return name + parameters.stream().map(Parameter::name).toList();
  }

  /** Collects a declaration. */
  public static final class Builder {
    private final String name;
    private final Class<?> owner;
    private final Family family;
    private String summary = "";
    private Unit unit = Unit.NONE;
    private Better better = Better.NEITHER;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private Class<? extends Tally> tally;
    private Tally.Factory tallyFactory;
    private final List<String> edges = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<String> related = new ArrayList<>();
    private String since = "";

    private Builder(String name, Class<?> owner, Family family) {
      this.name = name;
      this.owner = owner;
      this.family = family;
    }

    public Builder summary(String summary) {
      this.summary = summary;
      return this;
    }

    public Builder unit(Unit unit) {
      this.unit = unit;
      return this;
    }

    public Builder better(Better better) {
      this.better = better;
      return this;
    }

    public Builder parameters(Parameter... parameters) {
      this.parameters.addAll(List.of(parameters));
      return this;
    }

    public Builder edge(String edge) {
      edges.add(edge);
      return this;
    }

    public Builder example(String sql, String result) {
      examples.add(new Example(sql, result));
      return this;
    }

    public Builder related(String... names) {
      related.addAll(List.of(names));
      return this;
    }

    public Builder since(String version) {
      since = version;
      return this;
    }

    /**
     * The definition, its declaration checked. A mistake is not thrown, as that would take all
     * functions of a session away; it is kept in {@link FunctionDefinition#mistakes}.
     */
    public FunctionDefinition build() {
      return new FunctionDefinition(this);
    }
  }
}
