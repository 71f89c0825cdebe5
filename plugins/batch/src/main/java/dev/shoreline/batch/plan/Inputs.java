package dev.shoreline.batch.plan;

import dev.shoreline.flow.run.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds the files that folders, globs and names stand for. */
final class Inputs {
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");
  private static final Pattern DESIGN = Pattern.compile("(?m)^\\s*design\\b");
  private static final int DEEPEST = 64;

  private Inputs() {}

  /**
   * The files, sorted; links to folders are not followed.
   *
   * @param pattern a file, a folder of which every file of a known kind counts, or a glob
   * @throws PlanException if there is nothing
   * @throws IOException if a folder cannot be read
   */
  static List<Path> of(Path folder, String pattern) throws IOException, PlanException {
    Path path = folder.resolve(pattern.replaceAll("/+$", "")).normalize();
    if (Files.isRegularFile(path)) {
      if (FileKind.of(path).isEmpty()) {
        throw new PlanException(path + ": known endings are " + FileKind.ENDINGS);
      }
      return List.of(path);
    }
    List<Path> found;
    if (Files.isDirectory(path)) {
      found = below(path).stream().filter(Inputs::isWanted).toList();
    } else if (GLOB.matcher(pattern).find()) {
      found = matching(folder, pattern);
    } else {
      throw new PlanException(path + ": there is no such file or folder");
    }
    if (found.isEmpty()) {
      throw new PlanException(path + ": no design, netlist or layout is found there");
    }
    return found;
  }

  private static List<Path> matching(Path folder, String pattern)
      throws IOException, PlanException {
    int glob = GLOB.matcher(pattern).results().findFirst().orElseThrow().start();
    int slash = pattern.lastIndexOf('/', glob);
    Path base = slash < 0 ? folder : folder.resolve(pattern.substring(0, slash + 1)).normalize();
    if (!Files.isDirectory(base)) {
      throw new PlanException(base + ": there is no such folder");
    }
    PathMatcher matcher = matcher(pattern.substring(slash + 1));
    return below(base).stream()
        .filter(file -> FileKind.of(file).isPresent() && matcher.matches(base.relativize(file)))
        .toList();
  }

  private static PathMatcher matcher(String glob) throws PlanException {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new PlanException(glob + ": not a glob: " + e.getDescription());
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    Below files = new Below(folder);
    Files.walkFileTree(folder, Set.of(), DEEPEST, files);
    files.found.sort(null);
    return files.found;
  }

  /** Collects files, without what is hidden and what batches store: other parts may write there. */
  private static final class Below extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> found = new ArrayList<>();

    Below(Path top) {
      this.top = top;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skipped = !folder.equals(top) && (isHidden(folder) || isStore(folder));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && Files.isRegularFile(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }

    private static boolean isHidden(Path file) {
      return String.valueOf(file.getFileName()).startsWith(".");
    }

    private static boolean isStore(Path folder) {
      return Files.isDirectory(folder.resolve("runs"))
          && Files.isRegularFile(folder.resolve("lock"));
    }
  }

  /** In a folder, texts that only others import are passed over. */
  private static boolean isWanted(Path file) {
    return switch (FileKind.of(file).orElse(null)) {
      case null -> false;
      case DESIGN_TEXT -> hasDesign(file);
      default -> true;
    };
  }

  private static boolean hasDesign(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return DESIGN.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      return true; // its job will say what is wrong with it
    }
  }
}
