package org.surprisal.information.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.declaration.BrokenDeclarations.Hidden;
import org.surprisal.information.declaration.BrokenDeclarations.Largest;
import org.surprisal.information.declaration.BrokenDeclarations.NoAdd;
import org.surprisal.information.declaration.BrokenDeclarations.Rows;
import org.surprisal.information.declaration.BrokenDeclarations.Scores;
import org.surprisal.information.declaration.BrokenDeclarations.Values;
import org.surprisal.information.declaration.FunctionDefinition.Builder;

/** Each mistake that a declaration can have is one sentence, and the only one. */
class DeclarationCheckTest {
  private static final Parameter P = Parameter.required("p", Role.PROBABILITY, "a probability");
  private static final Parameter VALUE = Parameter.required("value", Role.VALUE, "a value");
  private static final Range ANY_BINS = Range.whole(1, 9, "bins are a whole number from 1 to 9");
  private static final Parameter BINS = Parameter.constant("bins", "a number of bins", ANY_BINS, 4);

  /** A declaration in which everything is right that the builder says. */
  private static Builder worded(Builder builder) {
    return builder
        .summary("a number")
        .edge("0 for 0.")
        .example("SELECT _FUNC_(0)", "0.0")
        .related("entropy")
        .since("0.1.0");
  }

  private static Builder row(String name) {
    return worded(FunctionDefinition.row(name, Rows.class, Family.UNCERTAINTY));
  }

  private static Builder score(String name, Term... terms) {
    return worded(FunctionDefinition.aggregate(name, Scores.class, Family.SCORE, terms))
        .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT);
  }

  private static final Term COSINE = Term.sum(Scores.class, "cosine");

  private static Builder values(String name) {
    return worded(
        FunctionDefinition.tally(
            name,
            Values.class,
            Family.FREQUENCIES,
            Values.class,
            constants -> new Values(constants.get("bins"))));
  }

  private static Arguments mistake(Builder builder, String... sentences) {
    FunctionDefinition function = builder.build();
    return Arguments.of(
        function.name(),
        function.mistakes(),
        Stream.of(sentences).map(sentence -> function.name() + ": " + sentence).toList());
  }

  private static Builder with(Parameter... parameters) {
    return row("sound").parameters(parameters);
  }

  static Stream<Arguments> words() {
    UnaryOperator<Builder> sound = builder -> builder.parameters(P);
    Builder bare = FunctionDefinition.row("sound", Rows.class, Family.UNCERTAINTY);
    return Stream.of(
        mistake(
            sound.apply(bare),
            "it has no summary; say what it is, in a sentence without its subject",
            "it does not say which version has it first; .since does",
            "it has no edge; say in a sentence or more what it gives at the edges",
            "it has no example; show a query and what it prints",
            "it has no related function; name one or more"),
        mistake(
            sound.apply(row("sound")).summary("The loss."),
            "its summary `The loss.` must begin with a small letter and end without a full stop"),
        mistake(
            sound.apply(row("sound")).since("0.1"),
            "it says since `0.1`; a version is three numbers, such as 0.1.0"),
        mistake(
            sound.apply(row("sound")).edge("0 for 1"),
            "its edge `0 for 1` is no sentence that ends with a full stop"),
        mistake(
            sound.apply(row("sound")).example("SELECT sound(0)", "0.0"),
            "its example `SELECT sound(0)` does not call it; write _FUNC_ for its name"),
        mistake(
            sound.apply(row("sound")).example("SELECT _FUNC_(1)", " "),
            "its example `SELECT _FUNC_(1)` has no result"),
        mistake(sound.apply(row("sound")).related("sound"), "it is related to itself"),
        mistake(sound.apply(row("sound")).related("entropy"), "it is related to `entropy` twice"),
        mistake(
            sound.apply(row("Sound")),
            "its name is not in snake case, as log_loss is",
            "its kernel is missing: Rows has no public static method `Sound`"),
        mistake(
            sound.apply(row("try_sound")),
            "its name begins with try_, as the form does that every function has for bad input",
            "its kernel is missing: Rows has no public static method `trySound`"),
        mistake(
            sound.apply(row("sound")).better(Better.SMALLER),
            "it says that smaller is better, but only an aggregate of labels and predictions judges them"),
        mistake(
            sound.apply(row("sound")).parameters(Parameters.BASE),
            "it has the parameter base, but its unit is a pure number; what base expresses is in nats"),
        mistake(
            sound.apply(row("words")).parameters(Parameters.BASE).unit(Unit.NATS),
            "it has the parameter base, which expresses a number, but gives String"),
        mistake(
            sound
                .apply(row("sound"))
                .unit(Unit.NATS)
                .parameters(Parameter.constant("base", "a base", ANY_BINS, 2).withDefault(3)),
            "its parameter base is not Parameters.BASE, which all functions share"));
  }

  static Stream<Arguments> parameters() {
    return Stream.of(
        mistake(
            with(),
            "it has no parameters",
            "its kernel reads `p`; it may read nothing, as the function has no parameters"),
        mistake(with(P, P), "two of its parameters are named `p`"),
        mistake(
            with(P.withDefault(0.5), Parameter.required("q", Role.REAL, "a number")),
            "its parameter `q` is required, but stands behind `p`, which may be left out",
            "nothing reads its parameter `q`"),
        mistake(
            with(Parameter.required("P", Role.REAL, "a number").readAs("p")),
            "its parameter `P` must be of small letters and _"),
        mistake(
            with(Parameter.required("p", Role.REAL, "A number.")),
            "its parameter `p` is described as `A number.`; say what it is, without a full stop"),
        mistake(
            with(Parameter.required("p", Role.INTERMEDIATE, "a number")),
            "its parameter `p` has the role INTERMEDIATE, which no caller can give"),
        mistake(
            with(Parameter.required("p", Role.CONSTANT, "a number")),
            "its parameter `p` is a constant that does not say which numbers it may be; Parameter.constant does"),
        mistake(
            with(P.withDefault(2)),
            "its parameter `p` has the default 2, but a probability is a number from 0 to 1"),
        mistake(
            with(Parameter.constant("p", "a number", ANY_BINS, 2.5)),
            "its parameter `p` has the sample 2.5, but bins are a whole number from 1 to 9"),
        mistake(
            with(Parameter.constant("p", "a number", ANY_BINS, 2).withDefault(2)),
            "its parameter `p` has its default for a sample; with another number tests see that it is read"),
        mistake(
            with(Parameter.constant("p", "a number", Range.of(0, 1, " "), 0.5)),
            "its parameter `p` has a range without numbers, or without a rule in words"));
  }

  static Stream<Arguments> kernels() {
    return Stream.of(
        mistake(
            row("no_such").parameters(P),
            "its kernel is missing: Rows has no public static method `noSuch`"),
        mistake(row("hidden").parameters(P), "its kernel, Rows.hidden, must be public and static"),
        mistake(
            row("not_static").parameters(P),
            "its kernel, Rows.notStatic, must be public and static"),
        mistake(
            worded(FunctionDefinition.row("hidden", Hidden.class, Family.SCORE)).parameters(P),
            "its kernel is in Hidden, which must be public, as generated code calls it"),
        mistake(
            row("misspelt").parameters(P, BINS),
            "its kernel reads `prob`; it may read p, bins",
            "nothing reads its parameter `p`",
            "nothing reads its parameter `bins`"),
        mistake(
            row("renyi").parameters(Parameters.P, BINS),
            "its kernel reads `alpha`; it may read p, bins",
            "nothing reads its parameter `bins`"),
        mistake(
            worded(FunctionDefinition.row("exp", Math.class, Family.UNCERTAINTY)).parameters(P),
            "the class file of its kernel does not name what it reads; compile it with -parameters",
            "nothing reads its parameter `p`"),
        mistake(
            row("of_float").parameters(P),
            "its kernel reads `p` as float; it may read it as double"),
        mistake(
            with(Parameters.P),
            "its kernel reads `p` as double; it may read it as ClassArray, ClassValues"),
        mistake(
            row("gives_float").parameters(P),
            "its kernel gives float; it may give String, double, double[]"),
        mistake(
            row("two_results").parameters(Parameters.TARGET, Parameters.PROBABILITY),
            "its kernel gives String or double; its overloads must give the same, or all what their first"
                + " argument is"),
        mistake(
            row("two_forms").parameters(Parameters.TARGET, Parameters.PROBABILITY),
            "two overloads of its kernel take a number as target, a vector as probability"),
        mistake(
            row("reads_base").parameters(P, Parameters.BASE).unit(Unit.NATS),
            "its kernel reads `base`; it may read p"));
  }

  static Stream<Arguments> terms() {
    return Stream.of(
        mistake(
            score("spherical_score", COSINE),
            "its finisher reads `cosin`; it may read cosine, weight"),
        mistake(
            score("no_such", COSINE),
            "its finisher is missing: Scores has no public static method `noSuch`"),
        mistake(score("gives_float", COSINE), "its finisher gives float; it may give double"),
        mistake(
            score("two_finishers", COSINE), "it has 2 finishers `twoFinishers`; it may have one"),
        mistake(
            score("sound", Term.sum(Scores.class, "cosin")),
            "the kernel of its term `cosin` is missing: Scores has no public static method `cosin`",
            "nothing reads its parameter `label`",
            "nothing reads its parameter `probability`",
            "its finisher reads `cosine`; it may read cosin, weight"),
        mistake(score("sound", COSINE, COSINE), "two of its terms are named `cosine`"),
        mistake(
            score("sound", COSINE, Term.sum(Scores.class, "ofLabels")),
            "the kernel of its term `ofLabels` reads `lable`; it may read label, probability, weight"),
        mistake(
            score("of_both", COSINE, Term.sum(Scores.class, "ofNumbers")),
            "its term `cosine` takes a number as label, a vector as probability; its term `ofNumbers` does not"),
        mistake(
            score("sound", Term.surprisal(Scores.class, "cosine", "likelyhood")),
            "the likelihood of its term `cosine` is missing: Scores has no public static method `likelyhood`"),
        mistake(
            score("sound", Term.surprisal(Scores.class, "cosine", "likelihood")),
            "`likelihoodResidual` takes a number as label, a vector as probability; `likelihood` does not"),
        mistake(
            score("sound", Term.surprisal(Scores.class, "cosine", "lonely")),
            "`lonely` takes a vector as label, a vector as probability; `cosine` does not"),
        mistake(
            score(
                "sound", new Term(Scores.class, "weight", cosines(), Map.of("x", "cosine"), null)),
            "one of its terms is named `weight`, as the sum of the weights is",
            "nothing reads its parameter `label`",
            "nothing reads its parameter `probability`",
            "its finisher reads `cosine`; it may read weight"),
        mistake(
            worded(
                    FunctionDefinition.aggregate(
                        "sound",
                        Scores.class,
                        Family.CELLS,
                        Term.cells("cosine", Largest.ACCUMULATOR, "p", "q")))
                .parameters(P),
            "its term `cosine` reads `q`; it may read p",
            "`largest` of the accumulator of its term `cosine` reads `y`; it may read largest, p, q",
            "`mergeLargest` of the accumulator of its term `cosine` is missing: Largest has no public"
                + " static method `mergeLargest`"));
  }

  private static Accumulator cosines() {
    return COSINE.accumulator();
  }

  static Stream<Arguments> tallies() {
    return Stream.of(
        mistake(
            worded(
                    FunctionDefinition.tally(
                        "values_of", Values.class, Family.SCORE, NoAdd.class, NoAdd::of))
                .parameters(VALUE),
            "`add` of its tally NoAdd is missing: NoAdd has no public static method `add`",
            "its finisher takes (Values); it may take NoAdd"),
        mistake(
            values("values_of").parameters(Parameter.required("x", Role.VALUE, "a value"), BINS),
            "`add` of its tally Values reads `value`; it may read tally, x"),
        mistake(
            values("values_of")
                .parameters(VALUE, Parameter.required("y", Role.REAL, "a number"), BINS),
            "nothing reads its parameter `y`"),
        mistake(
            values("values_of").parameters(VALUE),
            "its tally reads the constant `bins`; it may read none, as the function has none"),
        mistake(
            values("values_of")
                .parameters(VALUE, Parameter.constant("boxes", "a number", ANY_BINS, 2)),
            "its tally reads the constant `bins`; it may read boxes",
            "nothing reads its parameter `boxes`"),
        mistake(
            worded(
                    FunctionDefinition.tally(
                        "values_of",
                        Values.class,
                        Family.SCORE,
                        Values.class,
                        constants -> {
                          throw new IllegalStateException("out of " + constants.get("bins"));
                        }))
                .parameters(VALUE, BINS),
            "its tally cannot be made of {bins=4.0}: java.lang.IllegalStateException: out of 4.0"),
        mistake(
            worded(
                    FunctionDefinition.tally(
                        "values_of", Values.class, Family.SCORE, Values.class, NoAdd::of))
                .parameters(VALUE),
            "its tally is Values, but its factory makes NoAdd"),
        mistake(
            values("no_such").parameters(VALUE, BINS),
            "its finisher is missing: Values has no public static method `noSuch`"),
        mistake(
            values("of_another").parameters(VALUE, BINS),
            "its finisher takes (NoAdd); it may take Values"),
        mistake(
            values("gives_float").parameters(VALUE, BINS),
            "its finisher gives float; SQL has types for double, long, String, double[], records and lists of"
                + " these"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource({"words", "parameters", "kernels", "terms", "tallies"})
  void aMistakeIsASentence(String function, List<String> found, List<String> expected) {
    assertThat(found).containsExactlyElementsOf(expected);
  }

  @Test
  void aSoundDeclarationHasNoMistake() {
    assertThat(row("sound").parameters(P).build().mistakes()).isEmpty();
    assertThat(score("sound", COSINE).build().mistakes()).isEmpty();
    assertThat(values("values_of").parameters(VALUE, BINS).build().mistakes()).isEmpty();
  }

  @Test
  void whatDeclarationsSayOfEachOtherIsCheckedInTheCatalogue() {
    FunctionDefinition lost = row("sound").parameters(P).related("los_log").build();
    FunctionDefinition other = row("renyi").parameters(Parameters.P, BINS).related("sound").build();
    assertThat(DeclarationCheck.mistakes(List.of(lost, lost, other)))
        .containsExactly(
            "renyi: its kernel reads `alpha`; it may read p, bins",
            "renyi: nothing reads its parameter `bins`",
            "sound: it is related to `entropy`, which is no function of the catalogue",
            "sound: it is related to `los_log`, which is no function of the catalogue",
            "sound: it is related to `entropy`, which is no function of the catalogue",
            "sound: it is related to `los_log`, which is no function of the catalogue",
            "renyi: it is related to `entropy`, which is no function of the catalogue",
            "sound: two functions of the catalogue have this name");
  }
}
