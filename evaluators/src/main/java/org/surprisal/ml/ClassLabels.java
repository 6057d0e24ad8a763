package org.surprisal.ml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.attribute.Attribute;
import org.apache.spark.ml.attribute.Attribute$;
import org.apache.spark.ml.attribute.BinaryAttribute;
import org.apache.spark.ml.attribute.NominalAttribute;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import scala.Option;

/**
 * The label column as the functions read it: the index of a class in the order of the
 * probabilities, or a distribution. Names are matched by name, never by position.
 */
final class ClassLabels {
  private static final String ML_ATTRIBUTE = "ml_attr";

  private final NamedColumn source;
  private final List<String> names;
  private final Column index;
  private final boolean mapped;
  private final boolean binding;

  /**
   * @param source the label column
   * @param given the names of the classes in the order of the probabilities; empty for none
   */
  ClassLabels(NamedColumn source, List<String> given) {
    this.source = source;
    List<String> stored = storedNames(source.field().metadata());
    names = given.isEmpty() ? stored : given;
    if (source.isString()) {
      if (names.isEmpty()) {
        throw new IllegalArgumentException(
            source.text()
                + " has strings, so labels must name the classes in the order of the probabilities:"
                + " setLabels(stringIndexerModel.labelsArray()[0]), or setLabelCol of the indexer's output");
      }
      index = position(source.column());
      mapped = true;
    } else if (source.isNumber() && !stored.isEmpty() && !stored.equals(names)) {
      Column label = source.column();
      Column isIndex =
          label.geq(0).and(label.lt(stored.size())).and(label.equalTo(functions.floor(label)));
      Column name = functions.get(literals(stored), label.cast(DataTypes.IntegerType));
      index = position(functions.when(isIndex, name));
      mapped = true;
    } else if (source.isNumber() || source.isBoolean() || source.isDistribution()) {
      if (!source.isDistribution()) {
        refuseNumbersOutOfPlace();
      }
      index = source.column();
      mapped = false;
    } else {
      throw source.unexpectedType(
          "a number, a boolean, a string, or a distribution: a vector or an array of numbers");
    }
    binding = mapped || !given.isEmpty();
  }

  /** The names of the classes in the order of the probabilities; empty where nobody gave them. */
  List<String> names() {
    return names;
  }

  /** Whether the names say which class a probability is of, so that there must be one for each. */
  boolean nameTheProbabilities() {
    return binding;
  }

  /** The label as the functions read it; NULL for a name that is of no class. */
  Column column() {
    return index;
  }

  /** The fault of a row whose name is of no class, if there may be one. */
  Optional<RowFault> unknownName() {
    return mapped
        ? Optional.of(
            new RowFault(
                "UNKNOWN_LABEL",
                "have a label in " + source.text() + " that is none of the classes " + names,
                ", for example '%s'",
                source.column().isNotNull().and(index.isNull()),
                source.column(),
                RowFault.REMEDY))
        : Optional.empty();
  }

  /** The place of a name among the names: NULL for another name. */
  private Column position(Column name) {
    Column position = functions.array_position(literals(names), name);
    return functions.when(position.gt(0), position.minus(1));
  }

  private static Column literals(List<String> values) {
    return functions.array(values.stream().map(functions::lit).toArray(Column[]::new));
  }

  /**
   * With labels 1 and 0, in this order, is a label 1 the class at index 1, or the class that is
   * called 1? Either answer is wrong for somebody.
   */
  private void refuseNumbersOutOfPlace() {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean readsAsLabel =
          source.isBoolean()
              ? name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false")
              : name.matches("\\d{1,9}(\\.0*)?");
      boolean inPlace =
          source.isBoolean()
              ? name.equalsIgnoreCase(String.valueOf(i == 1))
              : readsAsLabel && Double.parseDouble(name) == i;
      if (readsAsLabel && !inPlace) {
        throw new IllegalArgumentException(
            source.text()
                + " has "
                + source.field().dataType().catalogString()
                + " class indices, but labels "
                + names
                + " call the class at index "
                + i
                + " '"
                + name
                + "'; cast the label column to string to match it by name, or give no labels");
      }
    }
  }

  /** The names that a StringIndexer left in the column's metadata, in the order of its indices. */
  private static List<String> storedNames(Metadata metadata) {
    Attribute attribute = attribute(metadata);
    Option<String[]> values =
        attribute instanceof NominalAttribute nominal
            ? nominal.values()
            : attribute instanceof BinaryAttribute binary ? binary.values() : Option.empty();
    return values.isDefined() ? Arrays.asList(values.get()) : List.of();
  }

  /** What Spark ML noted of a column; of no kind in particular where it noted nothing. */
  static Attribute attribute(Metadata metadata) {
    Metadata noted =
        metadata.contains(ML_ATTRIBUTE) ? metadata.getMetadata(ML_ATTRIBUTE) : Metadata.empty();
    return Attribute$.MODULE$.fromMetadata(noted);
  }
}
