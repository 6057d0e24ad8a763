import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair;

/**
 * Makes an OpenPGP key and leaves it in DIRECTORY: secret-key.asc, locked with the passphrase in
 * the environment variable MAVEN_GPG_PASSPHRASE, and public-key.asc.
 */
final class ThrowAwayKey {
  private static final int RSA = PublicKeyAlgorithmTags.RSA_GENERAL;

  private ThrowAwayKey() {}

  public static void main(String[] args) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(3072);
    KeyPair numbers = generator.generateKeyPair();
    PGPKeyPair pair = new JcaPGPKeyPair(PublicKeyPacket.VERSION_4, RSA, numbers, new Date());
    PGPDigestCalculator sha1 = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
    PGPSecretKey secret =
        new PGPSecretKey(
            PGPSignature.DEFAULT_CERTIFICATION,
            pair,
            "A key of release/test, worth nothing",
            sha1,
            null,
            null,
            new BcPGPContentSignerBuilder(RSA, HashAlgorithmTags.SHA256),
            new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256, sha1)
                .build(System.getenv("MAVEN_GPG_PASSPHRASE").toCharArray()));
    write(Path.of(args[0], "secret-key.asc"), secret.getEncoded());
    write(Path.of(args[0], "public-key.asc"), secret.getPublicKey().getEncoded());
  }

  private static void write(Path file, byte[] key) throws IOException {
    try (OutputStream out = new ArmoredOutputStream(Files.newOutputStream(file))) {
      out.write(key);
    }
  }
}
