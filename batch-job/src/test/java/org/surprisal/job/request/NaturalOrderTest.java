package org.surprisal.job.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

  @Test
  void twoComesBeforeTen() {
    List<String> sorted =
        Stream.of("p_10", "p_2", "p_1", "p_02", "a", "p_1_b")
            .sorted(NaturalOrder.INSTANCE)
            .toList();
    assertThat(sorted).containsExactly("a", "p_1", "p_1_b", "p_02", "p_2", "p_10");
  }

  @Test
  void suffixesNameTheClasses() {
    assertThat(Models.suffixes(List.of("forest_cat", "forest_car"))).containsExactly("cat", "car");
    assertThat(Models.suffixes(List.of("p_10", "p_11"))).containsExactly("10", "11");
    assertThat(Models.suffixes(List.of("prob0", "prob1"))).containsExactly("0", "1");
  }

  @Test
  void nearestNamesAreSuggested() {
    assertThat(Names.unknown("column", "lable", List.of("id", "label", "p_forest")))
        .isEqualTo(
            "there is no column lable. Did you mean label? The columns are: id, label, p_forest");
  }
}
