package org.deckle.cli;

import org.deckle.pipeline.Progress;

/** Shows the step that is under way in one line that is overwritten, on a terminal only. */
final class Steps implements Progress {

  private static final int WIDEST = 74;

  private final Shell shell;

  Steps(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void step(String what) {
    if (shell.terminal().interactive() && !shell.quiet()) {
      // A line that the terminal breaks could not be overwritten.
      String shown = what.length() > WIDEST ? what.substring(0, WIDEST) : what;
      shell.err().print("\r\u001B[K" + shown + " ...");
      shell.err().flush();
    }
  }

  static void done(Shell shell) {
    if (shell.terminal().interactive()) {
      shell.err().print("\r\u001B[K");
      shell.err().flush();
    }
  }
}
