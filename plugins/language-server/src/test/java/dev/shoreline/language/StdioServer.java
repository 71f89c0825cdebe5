package dev.shoreline.language;

import java.nio.file.Path;

/** The server as a process, without the command line. */
public final class StdioServer {
  private StdioServer() {}

  /** Serves until standard input ends. */
  public static void main(String[] arguments) throws Exception {
    ShorelineServer.serve(Path.of("../../lib"), System.in, System.out);
    Runtime.getRuntime().halt(0);
  }
}
