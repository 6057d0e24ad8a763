package org.surprisal.job.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page: a template, filled with the findings, with its style and its charts inside. */
public final class Report {
  private Report() {}

  /** The page as HTML. */
  public static String html(Page page) {
    Template template =
        Mustache.compiler().emptyStringIsFalse(true).compile(resource("report.html"));
    return template.execute(page.view(text("report.css")));
  }

  private static Reader resource(String name) {
    InputStream stream = Report.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the jar has no " + name);
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  private static String text(String name) {
    try (Reader reader = resource(name)) {
      java.io.StringWriter text = new java.io.StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
