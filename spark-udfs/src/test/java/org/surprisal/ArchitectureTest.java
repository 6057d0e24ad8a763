package org.surprisal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The structure that CONTRIBUTING promises: mathematics free of the engine, Catalyst in one place.
 */
class ArchitectureTest {
  private static final String INFORMATION = "org.surprisal.information..";
  private static final String SQL = "org.surprisal.sql..";
  private static final String[] FOUNDATION = {
    INFORMATION.replace("..", ".names"),
    INFORMATION.replace("..", ".input"),
    INFORMATION.replace("..", ".accumulation"),
    INFORMATION.replace("..", ".declaration")
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.surprisal");

  @Test
  void bothPackagesAreLookedAt() {
    assertThat(below("org.surprisal.information")).hasSizeGreaterThan(50);
    assertThat(below("org.surprisal.sql")).hasSizeGreaterThan(15);
    assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
  }

  private static List<JavaClass> below(String name) {
    return CLASSES.stream().filter(c -> c.getPackageName().startsWith(name)).toList();
  }

  @Test
  void theMathematicsNeedsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage(INFORMATION)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(INFORMATION, "java..")
        .check(CLASSES);
  }

  @Test
  void onlySqlKnowsCatalystAndScala() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SQL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .check(CLASSES);
  }

  @Test
  void sqlNeedsNeitherMlNorJob() {
    noClasses()
        .that()
        .resideInAnyPackage(INFORMATION, SQL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.surprisal.ml..",
            "org.surprisal.job..",
            "org.apache.spark.ml..",
            "org.apache.spark.mllib..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.surprisal.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("org.surprisal.information.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** The rooms that every function stands on do not know the functions. */
  @Test
  void declarationsKnowNoFunction() {
    noClasses()
        .that()
        .resideInAnyPackage(FOUNDATION)
        .should()
        .dependOnClassesThat(resideInAPackage(INFORMATION).and(not(resideInAnyPackage(FOUNDATION))))
        .check(CLASSES);
  }

  @Test
  void everyRoomSaysWhoLivesThere() throws IOException {
    try (Stream<Path> files = Files.walk(Project.file("spark-udfs/src/main/java"))) {
      List<Path> rooms =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(rooms).hasSizeGreaterThan(10);
      assertThat(rooms).allSatisfy(room -> assertThat(room.resolve("package-info.java")).exists());
    }
  }

  @Test
  void generatedCodeReachesWhatItCalls() {
    // Janino compiles generated code in a package of its own.
    Stream.of(
            "org.surprisal.information.declaration.InputCheck",
            "org.surprisal.information.input.BadInput",
            "org.surprisal.information.input.ClassArray",
            "org.surprisal.information.input.ClassValues",
            "org.surprisal.information.declaration.Parameter",
            "org.surprisal.sql.InvalidInputException",
            "org.surprisal.sql.VectorView",
            "org.surprisal.sql.Input")
        .forEach(
            name ->
                assertThat(CLASSES.get(name).getModifiers())
                    .as(name)
                    .contains(JavaModifier.PUBLIC));
  }

  @Test
  void namesSayWhatClassesAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base)(\\$.*)?")
        .check(CLASSES);
  }

  @Test
  void noFileIsLong() throws IOException {
    try (Stream<Path> files = Files.walk(Project.file("spark-udfs/src"))) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !isGenerated(file))
              .toList();
      assertThat(sources).hasSizeGreaterThan(50);
      assertThat(sources)
          .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(400));
    }
  }

  private static boolean isGenerated(Path file) {
    return file.endsWith("org/surprisal/sql/functions.java");
  }
}
