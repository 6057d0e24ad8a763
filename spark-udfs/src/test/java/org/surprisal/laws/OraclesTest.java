package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.ResultField;
import org.surprisal.laws.AggregateOracle.Figure;

/** No function is without an independent definition. */
class OraclesTest {

  @Test
  void everyFunctionHasADefinitionAndNothingElseHas() {
    assertThat(Oracles.names())
        .containsExactlyInAnyOrderElementsOf(
            FunctionCatalogue.functions().stream().map(FunctionDefinition::name).toList());
    assertThatThrownBy(() -> Oracles.of("nobodys_entropy"))
        .hasMessage(
            "nobodys_entropy has no definition in many digits to be compared with; add one to Oracles");
  }

  @Test
  void anAggregateHasTheDefinitionOfAnAggregate() {
    assertThat(FunctionCatalogue.functions())
        .allSatisfy(
            function ->
                assertThat(Oracles.of(function.name()))
                    .isInstanceOf(
                        function.isAggregate() ? AggregateOracle.class : RowOracle.class));
  }

  /** A struct is compared field by field, so that a new field needs its definition too. */
  @Test
  void everyFieldOfAStructIsCompared() {
    List<FunctionDefinition> structs =
        FunctionCatalogue.functions().stream()
            .filter(function -> ResultField.isStruct(function.kernels().get(0).getReturnType()))
            .toList();
    assertThat(structs).isNotEmpty();
    for (FunctionDefinition function : structs) {
      List<String> compared =
          ((AggregateOracle) Oracles.of(function.name()))
              .figures().stream().map(Figure::sql).toList();
      for (ResultField field : ResultField.of(function.kernels().get(0).getReturnType())) {
        String name = "%s." + field.name();
        assertThat(compared)
            .as("a definition of %s", name)
            .anyMatch(sql -> sql.matches("(?s).*\\Q" + name + "\\E\\b.*"));
      }
    }
  }
}
