package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Python classes have the parameters of the Java classes. */
@Tag("golden")
class PythonParamsTest {
  @Test
  void thePythonParametersAreAsTheJavaClassesSay() throws IOException {
    Path file = Path.of("../python/surprisal/ml/_params.py");
    String source =
        PythonParams.source(
            new ProbabilisticClassificationEvaluator(),
            new ProbabilityCalibrator(),
            new ProbabilityCalibratorModel());
    if (System.getProperty("surprisal.regenerate") != null) {
      Files.writeString(file, source);
    }
    assertThat(Files.readString(file))
        .as(
            "%s is stale; rewrite it with: mvn -pl spark-udfs,evaluators test -Dgroups=golden -Dsurprisal.regenerate",
            file.getFileName())
        .isEqualTo(source);
  }
}
