package dev.shoreline.cli;

/** Names of packages as the documents have them. */
final class PackageNames {
  static final String ROOT = "dev.shoreline.";

  private PackageNames() {}

  /** The first part of a package of the project. */
  static String module(String name) {
    String rest = name.substring(ROOT.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
