package dev.shoreline.batch.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shoreline.batch.job.Digests;
import dev.shoreline.batch.job.JobRunner;
import dev.shoreline.dsl.Compiler;
import dev.shoreline.flow.run.DesignFlow;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.thermal.design.PowerMaps;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Which Shoreline this is, to the byte. */
public final class Version {
  /** One class of every module that a result depends on. */
  private static final List<Class<?>> MODULES =
      List.of(
          Design.class,
          Compiler.class,
          LayoutFiles.class,
          PowerMaps.class,
          DesignFlow.class,
          JobRunner.class);

  private Version() {}

  /**
   * A digest of the application's own jars. Classes that lie in folders count by the folder's name
   * alone: clear the cache while you work on the engines.
   *
   * @throws IOException if a jar cannot be read
   */
  public static String digest() throws IOException {
    MessageDigest digest = Digests.sha256();
    for (Class<?> type : MODULES) {
      Path from = place(type);
      digest.update(
          Files.isRegularFile(from) ? Files.readAllBytes(from) : from.toString().getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Path place(Class<?> type) throws IOException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      if (source != null) {
        return Path.of(source.getLocation().toURI());
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    throw new IOException(type + " comes from nowhere");
  }
}
