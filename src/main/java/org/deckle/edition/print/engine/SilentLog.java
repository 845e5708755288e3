package org.deckle.edition.print.engine;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;

/**
 * Writes nothing: what the engine has to say comes as diagnostics, and its log would only repeat
 * it. The library has one log for all documents and no way to ask for another; this replaces that
 * log and leaves the levels of {@code java.util.logging}, which belong to the whole JVM, as they
 * are. Thread-safe.
 */
final class SilentLog implements XRLogger {

  private SilentLog() {}

  static void install() {
    XRLog.setLoggerImpl(new SilentLog());
  }

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return false;
  }

  @Override
  public void log(String where, Level level, String message) {
    // Said above.
  }

  @Override
  public void log(String where, Level level, String message, Throwable cause) {
    // Said above.
  }

  @Override
  public void setLevel(String logger, Level level) {
    // There are none.
  }
}
