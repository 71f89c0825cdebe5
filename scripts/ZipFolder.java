import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Packs a folder into a zip, in the order of the names, with one date for all and with what may be
 * run marked so: {@code java scripts/ZipFolder.java FOLDER FILE}. Same folder, same bytes.
 */
final class ZipFolder {
  private static final FileTime DATE = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path zip = Path.of(arguments[1]).toAbsolutePath();
    Files.deleteIfExists(zip);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted().toList();
    }
    Map<String, ?> options = Map.of("create", "true", "enablePosixFileAttributes", true);
    try (FileSystem packed = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), options)) {
      for (Path file : files) {
        Path target = packed.getPath(folder.getParent().relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectory(target);
        } else {
          Files.write(target, Files.readAllBytes(file));
        }
        boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
        Files.setPosixFilePermissions(
            target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        Files.setLastModifiedTime(target, DATE);
      }
    }
  }
}
