package org.surprisal.information;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surprisal.information.declaration.FunctionDefinition;

class FunctionCatalogueTest {

  /** A mistake is kept, not thrown, so this is what fails the build. */
  @Test
  void noDeclarationHasAMistake() {
    assertThat(FunctionCatalogue.mistakes()).isEmpty();
  }

  @Test
  void everyFunctionIsFoundByItsName() {
    assertThat(FunctionCatalogue.functions())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            function -> assertThat(FunctionCatalogue.find(function.name())).contains(function))
        .extracting(FunctionDefinition::name)
        .doesNotHaveDuplicates();
  }
}
