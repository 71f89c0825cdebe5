package dev.shoreline.netlist.format;

import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.NetlistPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.jspecify.annotations.Nullable;

/** A design as XMI. */
public final class XmiFormat {
  private static final Map<String, Boolean> NO_ENTITIES =
      Map.of("http://apache.org/xml/features/disallow-doctype-decl", true);

  private XmiFormat() {}

  /**
   * Writes a design, which is not changed.
   *
   * @throws IOException if the stream fails
   */
  public static void write(Design design, OutputStream out) throws IOException {
    Resource resource = resource();
    // A resource takes ownership of its contents: a design that lies in another one stays there.
    resource.getContents().add(design.eResource() == null ? design : EcoreUtil.copy(design));
    try {
      resource.save(out, Map.of(XMLResource.OPTION_ENCODING, "UTF-8"));
    } finally {
      resource.getContents().clear();
    }
  }

  /**
   * Reads a design. Document type declarations, and with them entities, are refused.
   *
   * @throws NetlistFormatException if the input holds no design
   * @throws IOException if the stream fails
   */
  public static Design read(InputStream in) throws IOException {
    Resource resource = resource();
    try {
      resource.load(in, Map.of(XMLResource.OPTION_PARSER_FEATURES, NO_ENTITIES));
    } catch (Resource.IOWrappedException | UnsupportedEncodingException | RuntimeException e) {
      throw failure(resource.getErrors(), e);
    }
    if (!resource.getErrors().isEmpty()) {
      throw failure(resource.getErrors(), null);
    }
    EcoreUtil.resolveAll(resource);
    if (resource.getContents().size() != 1
        || !(resource.getContents().get(0) instanceof Design design)) {
      throw new NetlistFormatException("the file holds no single design", 0, 0);
    }
    checkResolved(design);
    resource.getContents().clear();
    return design;
  }

  private static void checkResolved(EObject design) throws NetlistFormatException {
    var unresolved = EcoreUtil.ProxyCrossReferencer.find(design);
    if (!unresolved.isEmpty()) {
      throw new NetlistFormatException(
          "a reference leads nowhere: " + EcoreUtil.getURI(unresolved.keySet().iterator().next()),
          0,
          0);
    }
  }

  private static NetlistFormatException failure(
      EList<Resource.Diagnostic> errors, @Nullable Exception cause) {
    NetlistFormatException failure;
    if (errors.isEmpty()) {
      String message = cause == null ? null : cause.getMessage();
      failure = new NetlistFormatException("not XMI: " + message, 0, 0);
    } else {
      Resource.Diagnostic first = errors.get(0);
      failure =
          new NetlistFormatException(
              "not a design in XMI: " + told(first), first.getLine(), first.getColumn());
    }
    if (cause != null) {
      failure.initCause(cause);
    }
    return failure;
  }

  /** Without the names of classes and the place, which the exception has already. */
  private static String told(Resource.Diagnostic diagnostic) {
    Throwable cause = diagnostic instanceof Exception e ? e.getCause() : null;
    String message = cause == null ? diagnostic.getMessage() : cause.getMessage();
    return String.valueOf(message).replaceFirst("\\s*\\([^()]*, \\d+, \\d+\\)$", "");
  }

  private static Resource resource() {
    XMIResourceImpl resource = new XMIResourceImpl();
    // Stand-alone, without a resource set: the package has to be known before the first look-up.
    NetlistPackage.eINSTANCE.getName();
    return resource;
  }
}
