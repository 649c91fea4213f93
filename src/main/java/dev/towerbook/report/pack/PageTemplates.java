package dev.towerbook.report.pack;

import dev.towerbook.report.page.Markup;
import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The templates under {@code /packs}: HTML-escaped, without access to classes or files, the same on
 * every machine. Threads may share it.
 */
final class PageTemplates {

  private static final Version VERSION = Configuration.VERSION_2_3_34;
  private static final String FOLDER = "/packs";

  private final Configuration configuration = new Configuration(VERSION);

  PageTemplates() {
    configuration.setTemplateLoader(new ClassTemplateLoader(PageTemplates.class, FOLDER));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.US);
    configuration.setNumberFormat("computer");
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setObjectWrapper(new PageWrapper());
  }

  /** Fills a template. */
  String fill(String name, Map<String, Object> values) {
    StringWriter out = new StringWriter(1 << 15);
    try {
      configuration.getTemplate(name).process(values, out);
    } catch (TemplateException e) {
      throw new IllegalStateException(name + " cannot be filled: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
    return out.toString();
  }

  /** A style sheet, to be inlined as it is. */
  static Markup sheet(String name) {
    try (InputStream in = PageTemplates.class.getResourceAsStream(FOLDER + "/" + name)) {
      if (in == null) {
        throw new IllegalStateException("style sheet " + name + " is missing");
      }
      return new Markup(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /** Optionals become values or nothing; markup of the house stays markup. */
  private static final class PageWrapper extends DefaultObjectWrapper {

    PageWrapper() {
      super(VERSION);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
      if (value instanceof Optional<?> optional) {
        return wrap(optional.orElse(null));
      }
      if (value instanceof Markup markup) {
        return HTMLOutputFormat.INSTANCE.fromMarkup(markup.text());
      }
      return super.wrap(value);
    }
  }
}
