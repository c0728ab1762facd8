import java.nio.file.attribute.BasicFileAttributes;
import java.util.spi.ToolProvider;

/// Checks (`check`) or mends (`write`) the layout of every Java file with google-java-format. Maven
/// starts it on the JDK that compiles, because the formatter reads only what that JDK can parse.
void main(String[] args) throws IOException {
  var write = args[0].equals("write");
  var command = new ArrayList<>(write ? List.of("-i") : List.of("-n", "--set-exit-if-changed"));
  command.addAll(javaFiles());
  var formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
  if (formatter.run(System.out, System.err, command.toArray(String[]::new)) != 0) {
    IO.println("The files above are not formatted. `mvn -N verify -Dformat=write` formats them.");
    System.exit(1);
  }
}

List<String> javaFiles() throws IOException {
  var found = new ArrayList<String>();
  Files.walkFileTree(
      Path.of("."),
      new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
          return skipped(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (file.toString().endsWith(".java")) {
            found.add(file.toString());
          }
          return FileVisitResult.CONTINUE;
        }
      });
  return found;
}

boolean skipped(Path folder) {
  return Set.of(".git", "data", "node_modules", "target").contains(folder.getFileName().toString());
}
