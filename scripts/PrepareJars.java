import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Rewrites the libraries of a folder so that a JVM can keep their classes in its start-up cache: {@code java
 * PrepareJars.java FOLDER}.
 *
 * <p>It keeps no class of a signed jar, whose digests it checks at each start, and none older than Java 6, which has no
 * stack maps. Signatures are taken away (what Maven fetched was verified when it was fetched) and stack maps added. Jars
 * that are in no need of it stay as they are.
 */
final class PrepareJars {
  private static final int FIRST_WITH_STACK_MAPS = 50;

  private PrepareJars() {}

  /** Rewrites the jars of the folder that is named first. */
  public static void main(String[] arguments) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      jars = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    }
    try (URLClassLoader loader = new URLClassLoader(jars.stream().map(PrepareJars::url).toArray(URL[]::new))) {
      ClassFile format =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              // Bodies are copied as they stand, without stack maps, where a pool of constants is shared.
              ClassFile.ConstantPoolSharingOption.NEW_POOL,
              ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)));
      for (Path jar : jars) {
        prepare(jar, format);
      }
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void prepare(Path jar, ClassFile format) throws IOException {
    Path prepared = jar.resolveSibling(jar.getFileName() + ".new");
    try (JarFile from = new JarFile(jar.toFile(), false)) {
      List<JarEntry> entries = from.stream().toList();
      boolean needed = false;
      for (JarEntry entry : entries) {
        needed |= isSignature(entry.getName()) || isOld(from, entry);
      }
      if (!needed) {
        return;
      }
      Manifest manifest = from.getManifest() == null ? new Manifest() : from.getManifest();
      // Attributes of single entries are their digests.
      manifest.getEntries().clear();
      try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(prepared), manifest)) {
        for (JarEntry entry : entries) {
          if (!isSignature(entry.getName()) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
            to.putNextEntry(new JarEntry(entry.getName()));
            to.write(isOld(from, entry) ? modern(bytes(from, entry), format) : bytes(from, entry));
            to.closeEntry();
          }
        }
      }
    }
    Files.move(prepared, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isSignature(String name) {
    return name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
  }

  /** Bytes 6 and 7 of a class file are its major version (JVMS 4.1). Module descriptors are newer than all this. */
  private static boolean isOld(JarFile jar, JarEntry entry) throws IOException {
    if (!entry.getName().endsWith(".class")) {
      return false;
    }
    byte[] bytes = bytes(jar, entry);
    return bytes.length > 7 && ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) < FIRST_WITH_STACK_MAPS;
  }

  private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    return jar.getInputStream(entry).readAllBytes();
  }

  private static byte[] modern(byte[] old, ClassFile format) {
    ClassTransform anew =
        ClassTransform.transformingMethodBodies((body, element) -> body.with(element))
            .andThen(ClassTransform.endHandler(type -> type.withVersion(ClassFile.JAVA_8_VERSION, 0)));
    return format.transformClass(format.parse(old), anew);
  }
}
