package dev.shoreline.netlist.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Writes the model code of one {@code .genmodel} into a source root.
 *
 * <p>Arguments: the {@code .genmodel} and the source root. Files are rewritten only where the model
 * is newer than the last run, so that an incremental build stays incremental.
 */
public final class GenerateModel {
  private static final String PROJECT = "shoreline-netlist";

  private GenerateModel() {}

  /**
   * Generates.
   *
   * @param args the {@code .genmodel} file and the source root
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path genModelFile = Path.of(args[0]).toAbsolutePath();
    Path root = Path.of(args[1]).toAbsolutePath();
    Path stamp = root.resolveSibling("emf.stamp");
    if (isUpToDate(genModelFile, stamp)) {
      return;
    }
    Files.createDirectories(root);
    generate(genModelFile, root);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        markGenerated(file);
      }
    }
    Files.writeString(stamp, "");
  }

  private static boolean isUpToDate(Path genModelFile, Path stamp) throws IOException {
    if (!Files.exists(stamp)) {
      return false;
    }
    Path ecore = genModelFile.resolveSibling("netlist.ecore");
    for (Path source : List.of(genModelFile, ecore)) {
      if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(stamp)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static void generate(Path genModelFile, Path root) throws IOException {
    ResourceSet resources = new ResourceSetImpl();
    var factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
    factories.put("ecore", new EcoreResourceFactoryImpl());
    factories.put("genmodel", new XMIResourceFactoryImpl());
    GenModelPackage.eINSTANCE.eClass();
    resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
    EcorePlugin.getPlatformResourceMap()
        .put(PROJECT, URI.createFileURI(root.resolveSibling("").toString() + "/"));
    var resource = resources.getResource(URI.createFileURI(genModelFile.toString()), true);
    GenModel model = (GenModel) resource.getContents().get(0);
    model.setModelDirectory("/" + PROJECT + "/" + root.getFileName());
    model.reconcile();
    model.setCanGenerate(true);
    model.setUpdateClasspath(false);
    GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(
        GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
    Generator generator = new Generator();
    generator.setInput(model);
    Diagnostic outcome =
        generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
    if (outcome.getSeverity() == Diagnostic.ERROR) {
      throw new IOException("model code could not be generated: " + outcome);
    }
  }

  /**
   * Generated code is exempt from the house's lint: it is not ours to mend. Its header comment
   * goes, since a documentation comment that belongs to nothing is a warning that no annotation
   * silences.
   */
  private static void markGenerated(Path file) throws IOException {
    String code = Files.readString(file);
    if (code.contains("@SuppressWarnings(\"all\")")) {
      return;
    }
    String marked =
        code.substring(code.indexOf("package "))
            .replaceFirst(
                "(?m)^public ((?:abstract |final )?(?:class|interface|enum) )",
                "@SuppressWarnings(\"all\")\npublic $1");
    Files.writeString(file, marked);
  }
}
