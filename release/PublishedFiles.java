import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Checks that a repository has of each artifact what Maven Central asks for, signed with a key, and
 * nothing else: {@code PublishedFiles REPOSITORY VERSION PUBLIC_KEY}.
 */
final class PublishedFiles {
  /** An entry that the artifact's sources and Javadoc must have, without its ending. */
  private static final Map<String, String> ARTIFACTS =
      Map.of(
          "surprisal-spark-udfs", "org/surprisal/sql/functions",
          "surprisal-evaluators", "org/surprisal/ml/ProbabilisticClassificationEvaluator",
          "surprisal", "org/surprisal/sql/functions");

  private static final List<String> POM_ELEMENTS =
      List.of("name", "description", "url", "inceptionYear", "licenses", "developers", "scm");
  private static final Map<String, String> CHECKSUMS = Map.of(".sha1", "SHA-1", ".md5", "MD5");

  private final Path group;
  private final String version;
  private final PGPPublicKey key;

  private PublishedFiles(Path group, String version, PGPPublicKey key) {
    this.group = group;
    this.version = version;
    this.key = key;
  }

  public static void main(String[] args) throws Exception {
    try (InputStream armored = Files.newInputStream(Path.of(args[2]))) {
      PGPPublicKey key =
          new PGPPublicKeyRing(PGPUtil.getDecoderStream(armored), new BcKeyFingerprintCalculator())
              .getPublicKey();
      new PublishedFiles(Path.of(args[0], "org", "surprisal"), args[1], key).check();
    }
  }

  private void check() throws Exception {
    must(names(group).equals(new TreeSet<>(ARTIFACTS.keySet())), "published: " + names(group));
    for (String artifact : ARTIFACTS.keySet()) {
      Path directory = group.resolve(artifact).resolve(version);
      String name = artifact + "-" + version;
      List<String> files =
          Stream.of(".pom", ".jar", "-sources.jar", "-javadoc.jar").map(name::concat).toList();
      must(
          names(directory)
              .equals(
                  files.stream()
                      .flatMap(file -> Stream.of("", ".asc", ".sha1", ".md5").map(file::concat))
                      .collect(Collectors.toCollection(TreeSet::new))),
          directory + " has " + names(directory));
      for (String file : files) {
        checksums(directory.resolve(file));
        signature(directory.resolve(file));
      }
      pom(directory.resolve(name + ".pom"), artifact);
      String entry = ARTIFACTS.get(artifact);
      entry(directory.resolve(name + ".jar"), entry + ".class");
      entry(directory.resolve(name + "-sources.jar"), entry + ".java");
      entry(directory.resolve(name + "-javadoc.jar"), entry + ".html");
      System.out.println("  " + artifact + ": checksums and signatures are right of " + files);
    }
  }

  private static void must(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }

  private static TreeSet<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void checksums(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
      byte[] digest = MessageDigest.getInstance(checksum.getValue()).digest(bytes);
      String written = Files.readString(Path.of(file + checksum.getKey())).strip();
      must(
          written.equals(HexFormat.of().formatHex(digest)), file + checksum.getKey() + " is wrong");
    }
  }

  private void signature(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    must(isSigned(file, bytes), "the signature of " + file + " is wrong");
    bytes[bytes.length / 2]++;
    must(!isSigned(file, bytes), "the signature of " + file + " holds for other bytes too");
  }

  private boolean isSigned(Path file, byte[] bytes) throws Exception {
    try (InputStream armored = Files.newInputStream(Path.of(file + ".asc"))) {
      Object signatures = new BcPGPObjectFactory(PGPUtil.getDecoderStream(armored)).nextObject();
      PGPSignature signature = ((PGPSignatureList) signatures).get(0);
      signature.init(new BcPGPContentVerifierBuilderProvider(), key);
      signature.update(bytes);
      return signature.verify();
    }
  }

  /** It says what it is and stands alone; that of the one jar sends nobody for anything else. */
  private static void pom(Path file, String artifact) throws Exception {
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement()
            .getChildNodes();
    List<String> elements =
        IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Node::getNodeName).toList();
    must(elements.containsAll(POM_ELEMENTS), file + " has only " + elements);
    must(!elements.contains("parent"), file + " needs its parent");
    must(!Files.readString(file).contains("${"), file + " has a property that nobody resolved");
    must(
        !artifact.equals("surprisal") || !elements.contains("dependencies"),
        file + " has dependencies");
  }

  private static void entry(Path jar, String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      must(file.getEntry(name) != null, jar + " lacks " + name);
    }
  }
}
