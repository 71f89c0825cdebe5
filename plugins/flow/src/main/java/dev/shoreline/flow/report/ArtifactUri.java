package dev.shoreline.flow.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Files as SARIF names them: relative references (RFC 3986, 4.2; SARIF 2.1.0, 3.4.3). */
public final class ArtifactUri {
  private ArtifactUri() {}

  /** The reference of a path, whatever its characters. */
  public static String of(String path) {
    // Two slashes would start a host; a colon in the first part, a scheme.
    String plain = path.replaceFirst("^/{2,}", "/");
    int colon = plain.indexOf(':');
    int slash = plain.indexOf('/');
    boolean scheme = colon >= 0 && (slash < 0 || colon < slash);
    try {
      return new URI(null, null, scheme ? "./" + plain : plain, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a path: " + path, e);
    }
  }
}
