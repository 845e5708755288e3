package org.deckle.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;

/**
 * The MathJax library on a JavaScript interpreter, without access to Java, files or network. It is
 * loaded with the first formula, which takes one to two seconds; a formula then takes some
 * milliseconds. Thread-safe: one formula at a time.
 */
final class MathJax {

  private static final String FOLDER = "/META-INF/resources/webjars/mathjax/3.2.2/es5/";

  private static final List<String> SCRIPTS =
      List.of(
          "startup.js",
          "core.js",
          "adaptors/liteDOM.js",
          "input/tex-full.js",
          "input/mml.js",
          "output/svg.js",
          "output/svg/fonts/tex.js");

  /**
   * A function named like one of its parameters: in the interpreter (Rhino 1.9) an assignment to
   * the parameter is lost. A declaration gets another name, an expression none.
   */
  private static final Pattern DECLARED =
      Pattern.compile("(?<=[{};])function ([\\w$]+)\\(((?:[\\w$]+,)*\\1(?:,[\\w$]+)*)\\)\\{");

  private static final Pattern NAMED =
      Pattern.compile("function ([\\w$]+)\\(((?:[\\w$]+,)*\\1(?:,[\\w$]+)*)\\)\\{");

  private static final Limited FACTORY = new Limited();

  private final ScriptableObject scope;

  private MathJax() {
    try (Context context = FACTORY.enterContext()) {
      scope = context.initSafeStandardObjects();
      run(context, "prelude.js", own("prelude.js"));
      for (String script : SCRIPTS) {
        run(context, script, withoutShadows(text(FOLDER + script)));
      }
      run(context, "converter.js", own("converter.js"));
    }
  }

  private static final class Holder {
    static final MathJax INSTANCE = new MathJax();
  }

  /** The only instance; loads the library when it is asked for first. */
  static MathJax get() {
    return Holder.INSTANCE;
  }

  /**
   * The value of a function of {@code converter.js}.
   *
   * @throws FormulaException when the function throws, or takes far too long
   */
  synchronized String call(String function, Object... arguments) throws FormulaException {
    try (Context context = FACTORY.enterContext()) {
      FACTORY.begin();
      return Context.toString(ScriptableObject.callMethod(context, scope, function, arguments));
    } catch (RhinoException e) {
      throw new FormulaException(e.details().replaceFirst("^Error: ", ""));
    } catch (Limited.TooLong | StackOverflowError e) {
      throw new FormulaException("it is too large");
    }
  }

  private void run(Context context, String name, String script) {
    context.evaluateString(scope, script, name, 1, null);
  }

  private static String withoutShadows(String script) {
    String renamed = DECLARED.matcher(script).replaceAll("var $1=\\$$1;function \\$$1($2){");
    return NAMED.matcher(renamed).replaceAll("function($2){");
  }

  private static String own(String name) {
    return text("/org/deckle/math/" + name);
  }

  private static String text(String resource) {
    try (InputStream in = MathJax.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Interprets, for compiling would take longer than it saves, and counts what is done. */
  private static final class Limited extends ContextFactory {

    /** A formula of a page takes some millions. */
    private static final long MOST_INSTRUCTIONS = 400_000_000;

    private static final int STEP = 1_000_000;

    private long left = Long.MAX_VALUE;

    void begin() {
      left = MOST_INSTRUCTIONS;
    }

    @Override
    protected Context makeContext() {
      Context context = super.makeContext();
      context.setLanguageVersion(Context.VERSION_ES6);
      context.setInterpretedMode(true);
      context.setMaximumInterpreterStackDepth(5_000);
      context.setInstructionObserverThreshold(STEP);
      return context;
    }

    @Override
    protected void observeInstructionCount(Context context, int count) {
      left -= count;
      if (left < 0) {
        throw new TooLong();
      }
    }

    private static final class TooLong extends Error {
      private static final long serialVersionUID = 1;
    }
  }
}
