package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Navigation;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import dev.shoreline.netlist.diagnostic.Edit;
import dev.shoreline.netlist.source.Span;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;

/** A name and its uses in all designs of a project that see its declaration. */
final class Rename extends Refactoring {
  private final Analysed analysed;
  private final IProject project;
  private final int offset;
  private final Optional<Span> declaration;
  private String newName;

  Rename(Analysed analysed, IProject project, int offset) {
    this.analysed = analysed;
    this.project = project;
    this.offset = offset;
    this.declaration = Navigation.definition(analysed.analysis(), analysed.name(), offset);
    this.newName = oldName();
  }

  String oldName() {
    return declaration
        .flatMap(
            span ->
                analysed
                    .analysis()
                    .file(span.file())
                    .map(file -> file.source().text().substring(span.start(), span.end())))
        .orElse("");
  }

  void newName(String name) {
    newName = name;
  }

  /** Why the new name will not do. */
  Optional<String> refusal() {
    return Navigation.rename(analysed.analysis(), analysed.name(), offset, newName)
            instanceof Navigation.Refused refused
        ? Optional.of(refused.reason())
        : Optional.empty();
  }

  @Override
  public String getName() {
    return "Rename";
  }

  @Override
  public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
    return declaration.isPresent()
        ? new RefactoringStatus()
        : RefactoringStatus.createFatalErrorStatus("Nothing here has a name that can be changed");
  }

  @Override
  public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
    RefactoringStatus status = new RefactoringStatus();
    refusal().ifPresent(status::addFatalError);
    for (Path file : edits().keySet()) {
      if (workspaceFile(file).isEmpty()) {
        status.addFatalError("The name is used in " + file.getFileName() + " of the library");
      }
    }
    return status;
  }

  @Override
  public Change createChange(IProgressMonitor monitor) {
    CompositeChange all = new CompositeChange("Rename " + oldName() + " to " + newName);
    edits()
        .forEach(
            (path, edits) ->
                workspaceFile(path)
                    .ifPresent(
                        file -> {
                          TextFileChange change = new TextFileChange(file.getName(), file);
                          change.setEdit(TextEdits.change(List.copyOf(edits)));
                          change.setSaveMode(TextFileChange.LEAVE_DIRTY);
                          all.add(change);
                        }));
    return all;
  }

  private static Optional<IFile> workspaceFile(Path path) {
    return WorkspaceFiles.at(path).stream().findFirst();
  }

  /** Every edit once, whichever design it was found through. */
  private Map<Path, Set<Edit>> edits() {
    Map<Path, Set<Edit>> edits = new LinkedHashMap<>();
    Path declared = analysed.path(declaration.map(Span::file).orElse(analysed.name()));
    Readers.of(analysed, declared, project).forEach(reader -> collect(reader, edits));
    return edits;
  }

  private void collect(Analysed other, Map<Path, Set<Edit>> edits) {
    Path declared = analysed.path(declaration.map(Span::file).orElse(analysed.name()));
    int place = declaration.map(Span::start).orElse(offset);
    String name = other.nameOf(declared).orElse(other.name());
    if (Navigation.rename(other.analysis(), name, place, newName)
        instanceof Navigation.Edits found) {
      TextEdits.byFile(other, found.edits())
          .forEach(
              (path, list) ->
                  list.forEach(
                      edit ->
                          edits
                              .computeIfAbsent(path, key -> new LinkedHashSet<>())
                              .add(plain(edit))));
    }
  }

  /** Two designs know one file by different names; its places are the same. */
  private static Edit plain(Edit edit) {
    Span span = edit.span();
    return new Edit(
        new Span("", span.start(), span.end(), span.line(), span.column()), edit.replacement());
  }
}
