import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.apache.spark.package$;
import org.apache.xbean.asm9.ClassReader;
import org.apache.xbean.asm9.ClassVisitor;
import org.apache.xbean.asm9.Handle;
import org.apache.xbean.asm9.Label;
import org.apache.xbean.asm9.MethodVisitor;
import org.apache.xbean.asm9.Opcodes;
import org.apache.xbean.asm9.Type;

/**
 * Looks up every class, method and field that a jar links to, on the class path that it is started
 * with, and every abstract method that a class of the jar must have there. A program finds out what
 * is missing when it gets there; this finds it all at once.
 *
 * <p>The JVM itself does the looking up, by method handles that are never called: in superclasses
 * and interfaces, by the whole descriptor, static or not, and whether the class may use it. Spark's
 * class path has ASM, which reads what there is to look up. (animal-sniffer, which is made for
 * this, does not see an abstract method that a class leaves out.)
 */
final class Linkage {
  private static final int API = Opcodes.ASM9;

  /** Libraries inside the jar, which know nothing of Spark. */
  private static final String LIBRARIES = "org/surprisal/shaded/";

  /** Classes and methods of the jar that Spark 3.5 never gets to. */
  private static final Set<String> FROM_SPARK_4_ON =
      Set.of(
          // Reads the keys of collations, which came with Spark 4.
          "org.surprisal.sql.Values$Collated",
          // Nothing asks for it before: Spark's own expressions have no such method.
          "org.surprisal.sql.RowAggregate.throwable",
          "org.surprisal.sql.RowExpression.throwable");

  private final Set<String> exempt;

  /** Classes, methods and fields of Spark and Scala. */
  private final Set<String> lookedUp = new TreeSet<>();

  /** By what is missing, the class that needs it. */
  private final Map<String, String> missing = new TreeMap<>();

  private Linkage(Set<String> exempt) {
    this.exempt = exempt;
  }

  /** What the jar needs and Spark has not, a line each. */
  static String missing(String file) throws IOException {
    boolean old = package$.MODULE$.SPARK_VERSION().startsWith("3.");
    Linkage linkage = new Linkage(old ? FROM_SPARK_4_ON : Set.of());
    int classes = 0;
    try (JarFile jar = new JarFile(file)) {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        if (!name.startsWith("org/surprisal/")
            || name.startsWith(LIBRARIES)
            || !name.endsWith(".class")
            || name.endsWith("package-info.class")) {
          continue;
        }
        String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        if (!linkage.exempt.contains(type)) {
          classes++;
          linkage.check(type, new ClassReader(jar.getInputStream(entry)));
        }
      }
    }
    Files.write(Path.of("target", "linkage.txt"), linkage.lookedUp);
    System.out.printf(
        "Linkage: %d classes look up %d members of Spark and Scala (target/linkage.txt), %d are missing%n",
        classes, linkage.lookedUp.size(), linkage.missing.size());
    if (linkage.lookedUp.isEmpty()) {
      return "nothing is looked up";
    }
    return linkage.missing.entrySet().stream()
        .map(missing -> missing.getKey() + ", for " + missing.getValue())
        .collect(Collectors.joining("\n"));
  }

  private void check(String type, ClassReader reader) {
    Class<?> loaded;
    MethodHandles.Lookup lookup;
    try {
      loaded = load(type);
      loaded.getDeclaredMethods(); // verifies the class, and loads all that its methods mention
      lookup = MethodHandles.privateLookupIn(loaded, MethodHandles.lookup());
    } catch (ReflectiveOperationException | LinkageError e) {
      missing.put(e.toString(), type);
      return;
    }
    abstractMethods(loaded).forEach(method -> missing.put("not implemented: " + method, type));
    reader.accept(
        new ClassVisitor(API) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return exempt.contains(type + "." + name) ? null : new Uses(lookup);
          }
        },
        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  private static Class<?> load(String type) throws ClassNotFoundException {
    return Class.forName(type, false, Linkage.class.getClassLoader());
  }

  /** Those that a class which can be instantiated inherits and does not have. */
  private static Set<String> abstractMethods(Class<?> type) {
    Set<String> left = new TreeSet<>();
    if (Modifier.isAbstract(type.getModifiers())) {
      return left;
    }
    // Of the public ones, the JVM tells which are left; no interface adds others.
    Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .forEach(method -> left.add(method.toString()));
    Set<String> below = new TreeSet<>();
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      for (Method method : owner.getDeclaredMethods()) {
        String signature =
            method.getName()
                + MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        boolean overridden = !Modifier.isPrivate(method.getModifiers()) && !below.add(signature);
        if (Modifier.isAbstract(method.getModifiers()) && !overridden) {
          left.add(method.toString());
        }
      }
    }
    return left;
  }

  private interface Search {
    Object run() throws ReflectiveOperationException;
  }

  /** What the code of one method uses. */
  private final class Uses extends MethodVisitor {
    private final MethodHandles.Lookup lookup;

    Uses(MethodHandles.Lookup lookup) {
      super(API);
      this.lookup = lookup;
    }

    /** Java's own classes do not change with Spark's version. */
    private void find(String what, String owner, Search search) {
      if (owner.startsWith("java/")
          || owner.startsWith("[")
          || exempt.contains(owner.replace('/', '.'))) {
        return;
      }
      if (!owner.startsWith("org/surprisal/")) {
        lookedUp.add(what);
      }
      try {
        search.run();
      } catch (ReflectiveOperationException | TypeNotPresentException | LinkageError e) {
        missing.put(
            what + " (" + e.getClass().getSimpleName() + ")", lookup.lookupClass().getName());
      }
    }

    private Class<?> owner(String name) throws ClassNotFoundException {
      return load(name.replace('/', '.'));
    }

    private MethodType type(String descriptor) {
      return MethodType.fromMethodDescriptorString(descriptor, Linkage.class.getClassLoader());
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      int kind =
          switch (opcode) {
            case Opcodes.INVOKESTATIC -> Opcodes.H_INVOKESTATIC;
            default -> name.equals("<init>") ? Opcodes.H_NEWINVOKESPECIAL : Opcodes.H_INVOKEVIRTUAL;
          };
      method(new Handle(kind, owner, name, descriptor, isInterface));
    }

    private void method(Handle used) {
      find(
          used.getOwner() + "." + used.getName() + used.getDesc(),
          used.getOwner(),
          () -> {
            Class<?> owner = owner(used.getOwner());
            if (owner.isInterface() != used.isInterface()) {
              throw new IncompatibleClassChangeError();
            }
            return resolved(owner, used.getName(), type(used.getDesc()), used.getTag());
          });
    }

    private MethodHandle resolved(Class<?> owner, String name, MethodType type, int kind)
        throws ReflectiveOperationException {
      return switch (kind) {
        case Opcodes.H_INVOKESTATIC -> lookup.findStatic(owner, name, type);
        case Opcodes.H_NEWINVOKESPECIAL -> lookup.findConstructor(owner, type);
        default -> lookup.findVirtual(owner, name, type);
      };
    }

    private Class<?> onlyMethod(Class<?> function, String name) {
      for (Method method : function.getMethods()) {
        if (Modifier.isAbstract(method.getModifiers()) && !method.getName().equals(name)) {
          throw new AbstractMethodError();
        }
      }
      return function;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
      find(
          owner + "." + name + " " + descriptor,
          owner,
          () -> {
            Class<?> type = type("()" + descriptor).returnType();
            return isStatic
                ? lookup.findStaticGetter(owner(owner), name, type)
                : lookup.findGetter(owner(owner), name, type);
          });
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      find(type, type, () -> owner(type));
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
      if (type != null) {
        visitTypeInsn(Opcodes.CHECKCAST, type);
      }
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof Type type && type.getSort() == Type.OBJECT) {
        visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
      } else if (value instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
        method(handle);
      }
    }

    /** A lambda: the method that it is, and the one method that its interface wants. */
    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object argument : arguments) {
        visitLdcInsn(argument);
      }
      if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
        String function = Type.getReturnType(descriptor).getInternalName();
        String wanted = ((Type) arguments[0]).getDescriptor();
        method(new Handle(Opcodes.H_INVOKEINTERFACE, function, name, wanted, true));
        find(function + " as a lambda", function, () -> onlyMethod(owner(function), name));
      }
    }
  }
}
