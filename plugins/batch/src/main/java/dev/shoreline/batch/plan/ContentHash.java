package dev.shoreline.batch.plan;

import dev.shoreline.batch.job.Digests;
import dev.shoreline.batch.job.Job;
import dev.shoreline.flow.run.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys of jobs: a digest of the file, of all files that it may read, of rules, options and
 * Shoreline itself. Equal keys have equal results.
 *
 * <p>Which files a text may read is found without understanding it, lest a poisonous one take the
 * batch along: every word in it that names a file beside it or in the library counts, and the words
 * in that file too. That takes in too much at times, never too little. Not safe on several threads.
 */
public final class ContentHash {
  private static final Pattern WORD = Pattern.compile("[^\\s\"'<>,;:=()\\[\\]{}]{3,200}");
  private static final Pattern ENDING = Pattern.compile(".*\\.[A-Za-z]\\w{0,9}");
  private static final Pattern DATED = Pattern.compile("\\buntil\\b");
  private static final long LONGEST_TEXT = 64L << 20;

  private final Path library;
  private final String version;
  private final Map<Path, Known> known = new HashMap<>();

  /**
   * What is known of a file as long as its size and its time stay.
   *
   * @param stamp size and time
   * @param digest of its bytes
   * @param words that may name files
   * @param dated whether it may hold a date that today is held against
   */
  private record Known(String stamp, String digest, Set<String> words, boolean dated) {}

  /**
   * A hash.
   *
   * @param library folder of the standard library
   * @param version digest of the program
   */
  public ContentHash(Path library, String version) {
    this.library = library.toAbsolutePath().normalize();
    this.version = version;
  }

  /**
   * The key of a job whose own key does not count. A file that cannot be read counts as such.
   *
   * @throws IOException if a folder cannot be read
   */
  public String key(Job job) throws IOException {
    Map<String, String> files = new TreeMap<>();
    boolean dated = reach(job.path(), files);
    if (job.rules() != null) {
      dated |= reach(Path.of(job.root()).resolve(job.rules()), files);
    }
    return Digests.of(
        version,
        job.id(),
        job.kind().name(),
        String.valueOf(job.rules()),
        String.valueOf(job.top()),
        job.options().toString(),
        dated ? job.day() : "",
        files.toString());
  }

  private boolean reach(Path main, Map<String, String> files) throws IOException {
    Path folder = main.toAbsolutePath().normalize().resolveSibling("");
    boolean dated = false;
    Deque<Path> open = new ArrayDeque<>();
    open.add(main.toAbsolutePath().normalize());
    while (!open.isEmpty()) {
      Path file = open.remove();
      String name = name(file, folder);
      if (files.containsKey(name)) {
        continue;
      }
      Known at = known(file);
      files.put(name, at.digest());
      dated |= at.dated();
      for (String word : at.words()) {
        add(file, word, open);
        add(library.resolve("."), word, open);
      }
    }
    return dated;
  }

  private static void add(Path from, String word, Deque<Path> open) {
    try {
      Path named = from.resolveSibling(word).normalize();
      if (Files.isRegularFile(named)) {
        open.add(named);
      }
    } catch (InvalidPathException e) {
      // No file has such a name.
    }
  }

  /** Names do not tell where the batch or the library stands. */
  private String name(Path file, Path folder) {
    return file.startsWith(library)
        ? "lib:" + library.relativize(file)
        : folder.relativize(file).toString();
  }

  private Known known(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      String stamp = now.size() + "@" + now.lastModifiedTime();
      Known before = known.get(file);
      if (before != null && before.stamp().equals(stamp)) {
        return before;
      }
      Known fresh = read(file, stamp, now.size());
      known.put(file, fresh);
      return fresh;
    } catch (IOException e) {
      return new Known("", "unreadable", Set.of(), false);
    }
  }

  private static Known read(Path file, String stamp, long size) throws IOException {
    boolean isText = FileKind.of(file).map(kind -> !kind.isLayout()).orElse(true);
    MessageDigest digest = Digests.sha256();
    if (!isText || size > LONGEST_TEXT) {
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return new Known(stamp, HexFormat.of().formatHex(digest.digest()), Set.of(), false);
    }
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Set<String> words = new TreeSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      if (ENDING.matcher(word).matches()) {
        words.add(new String(word.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
      }
    }
    companions(file).forEach(words::add);
    return new Known(
        stamp, HexFormat.of().formatHex(digest.digest(bytes)), words, DATED.matcher(text).find());
  }

  /** Files that belong to a netlist by their name alone: HotSpot's power traces. */
  private static Set<String> companions(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".flp")
        ? Set.of(name.substring(0, name.length() - ".flp".length()) + ".ptrace")
        : Set.of();
  }
}
