package org.baraza;

import static java.util.Objects.requireNonNull;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.STATIC;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The program's source as a tree, for tests of what is written in it. */
final class JavaText {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final String HOUSE = "org.baraza";

  private JavaText() {}

  /**
   * A text that stands in the source.
   *
   * @param where file and line
   * @param folder the package below the root; empty for the root itself
   * @param type the file's type
   */
  record Literal(String text, String where, String folder, String type, TreePath path) {

    /** Whether whoever runs Baraza reads it: in a log, an exception, or the command line's help. */
    boolean isForOperators() {
      for (Tree around : path) {
        boolean operators =
            around instanceof ThrowTree
                || around instanceof AnnotationTree
                || (around instanceof MethodInvocationTree call && logs(call.getMethodSelect()))
                || (around instanceof NewClassTree made && isFailure(made));
        if (operators) {
          return true;
        }
      }
      return false;
    }

    /** Whether it is a constant, such as the name of an action. */
    boolean isConstant() {
      return path.getParentPath().getLeaf() instanceof VariableTree variable
          && variable.getModifiers().getFlags().containsAll(Set.of(STATIC, FINAL));
    }

    private static boolean logs(ExpressionTree called) {
      if (called instanceof MemberSelectTree member) {
        return member.getExpression().toString().toLowerCase(Locale.ROOT).equals("log")
            || member.getIdentifier().contentEquals("description"); // of a figure
      }
      return called instanceof IdentifierTree name && name.getName().contentEquals("super");
    }

    private static boolean isFailure(NewClassTree made) {
      return made.getIdentifier().toString().endsWith("Exception");
    }
  }

  /** Every text in the source. */
  static List<Literal> literals() {
    List<Literal> literals = new ArrayList<>();
    eachFile(
        (unit, positions) ->
            new TreePathScanner<Void, Void>() {
              @Override
              public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                  literals.add(
                      new Literal(
                          text,
                          where(unit, positions, literal),
                          folder(unit),
                          type(unit),
                          getCurrentPath()));
                }
                return null;
              }
            }.scan(unit, null));
    return literals;
  }

  /** What is done with a file of the source. */
  interface Visit {
    void file(CompilationUnitTree unit, SourcePositions positions);
  }

  /** Visits every file of the source, but those that only describe their package. */
  static void eachFile(Visit visit) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(SOURCES)) {
      List<Path> sources = found.filter(path -> path.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        if (!unit.getTypeDecls().isEmpty()) {
          visit.file(unit, positions);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String where(CompilationUnitTree unit, SourcePositions positions, Tree tree) {
    long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    return unit.getSourceFile().getName() + ":" + line;
  }

  private static String folder(CompilationUnitTree unit) {
    String name = requireNonNull(unit.getPackageName()).toString();
    return name.equals(HOUSE) ? "" : name.substring(HOUSE.length() + 1);
  }

  private static String type(CompilationUnitTree unit) {
    return ((ClassTree) unit.getTypeDecls().get(0)).getSimpleName().toString();
  }
}
