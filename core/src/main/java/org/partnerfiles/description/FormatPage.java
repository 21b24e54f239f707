package org.partnerfiles.description;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.option.Option;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.Sensitivity;

/**
 * The page of a format in Markdown: a sample file and how to make and check one, options, text form, columns, rules with their effects.
 *
 * <pre>{@code
 * Files.writeString(Path.of("docs/formats/loanpro.customer.md"), FormatPage.of(LoanPro.CUSTOMERS).markdown());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class FormatPage {

    private static final String DASH = "–";

    private final FileFormat<?> format;
    private final StringBuilder page = new StringBuilder();

    private FormatPage(FileFormat<?> format) {
        this.format = format;
    }

    /**
     * {@return the page of a format under its options}
     *
     * @param format the format
     */
    public static FormatPage of(FileFormat<?> format) {
        return new FormatPage(format);
    }

    /** {@return the name of its file} */
    public String fileName() {
        return format.id() + ".md";
    }

    /** {@return its text, with LF} */
    public String markdown() {
        page.setLength(0);
        line("# " + format.title());
        line("");
        line("<!-- Written from the format's table and rules: change those, then run"
                + " java -jar cli/target/partnerfiles.jar pages docs/formats -->");
        line("");
        line("Format id: `" + format.id() + "`. A row is a `"
                + format.table().recordType().getSimpleName() + "`.");
        sample(format);
        options();
        layout(format.table().layout());
        HeaderRecord<?> header = format.table().headerRecord();
        if (header != null) {
            columns("First line", header.table(), format);
        }
        columns("Columns", format.table(), format);
        rules();
        example(format);
        return page.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void heading(String title) {
        line("");
        line("## " + title);
        line("");
    }

    /** Opens the page with a whole file, and with how to make and check one. */
    private <R> void sample(FileFormat<R> of) {
        heading("A file, made and checked");
        line("Four invented records, as the first command writes them; the second checks them:");
        line("");
        line("```sh");
        line("partnerfiles fixtures " + of.id() + " --count 4 --seed 1 > sample");
        line("partnerfiles check " + of.id() + " - < sample");
        line("```");
        line("");
        file(of, Fixtures.of(of).seed(1).file(4).bytes());
        line("");
        line("In Java, `FileFormats.find(\"" + of.id()
                + "\").orElseThrow().validator().validate(Path.of(\"sample\"))` returns the report.");
    }

    private void file(FileFormat<?> of, byte[] bytes) {
        String text = new String(bytes, of.table().layout().charset()).replace("\r\n", "\n");
        line("```text");
        page.append(text);
        if (!text.endsWith("\n")) {
            line("");
        }
        line("```");
    }

    private void layout(Layout layout) {
        heading("Text form");
        line("- Cells are separated by " + character(layout.delimiter())
                + (layout.otherDelimiters().isEmpty()
                        ? ""
                        : "; "
                                + String.join(
                                        " and ",
                                        layout.otherDelimiters().stream()
                                                .map(FormatPage::character)
                                                .toList())
                                + " is recognised from the first line when reading")
                + ".");
        line(
                layout.quoting() == Layout.Quoting.DOUBLE_QUOTES
                        ? "- A cell may be enclosed in double quotes; a double quote within it is doubled."
                        : "- There is no quoting: a double quote is an ordinary character, and no cell contains the delimiter or a line"
                                + " break.");
        line("- Encoding: " + encoding(layout.charset()) + ". Lines end with " + layout.lineEnd()
                + " as written; CRLF, LF and CR are read"
                + (layout.documentsLineEnd() && !layout.rowsMaySpanLines()
                        ? ", but only CRLF in a file whose first line ends with CRLF."
                        : "."));
        line(
                switch (layout.firstLine()) {
                    case COLUMN_NAMES -> "- The first line has the names of the columns, which may be in any order.";
                    case FILE_RECORD ->
                        "- The first line is a record about the file; columns are identified by their position.";
                    case NONE -> "- The first line is the first row; columns are identified by their position.";
                });
    }

    private static String character(char c) {
        return c == '\t' ? "a tab" : "`" + c + "`";
    }

    private static String encoding(Charset charset) {
        return charset.name();
    }

    private <T> void columns(String title, RecordTable<T> table, FileFormat<?> within) {
        heading(title);
        Requirement<T> requirements = new Requirement<>(table);
        boolean noted =
                table.columns().stream().anyMatch(column -> !column.note().isEmpty());
        line("| # | column | required | content | limits | shown" + (noted ? " | notes |" : " |"));
        line("|---|---|---|---|---|---" + (noted ? "|---|" : "|"));
        for (Column<T, ?> column : table.columns()) {
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(column.position() + 1));
            cells.add("`" + column.header() + "`"
                    + (column.aliases().isEmpty()
                            ? ""
                            : " (also read: `" + String.join("`, `", column.aliases()) + "`)")
                    + (column.isOptionalInFile(within.options()) ? " (may be absent)" : ""));
            cells.add(blankAsDash(requirements.text(column)));
            cells.add(column.typeUnder(within.options()).form());
            cells.add(blankAsDash(String.join("; ", requirements.limits(column))));
            cells.add(shown(column.sensitivity()));
            if (noted) {
                cells.add(column.note());
            }
            line("| "
                    + String.join(" | ", cells.stream().map(FormatPage::inCell).toList()) + " |");
        }
    }

    private static String shown(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case PUBLIC -> "yes";
            case PERSONAL -> "its form";
            case SECRET -> "never";
        };
    }

    private static String blankAsDash(String text) {
        return text.isEmpty() ? DASH : text;
    }

    private static String inCell(String text) {
        return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
    }

    private void rules() {
        heading("Rules");
        line(
                "The effect is what the recipient does. A record with an error (*file rejected*, *record rejected*) is rejected, a record with"
                        + " other findings is accepted.");
        line("");
        line("| rule | effect | statement | columns | source |");
        line("|---|---|---|---|---|");
        for (RuleDescription rule : format.catalogue().all()) {
            line("| `" + rule.id() + "` | " + effect(rule) + " | " + inCell(statement(rule)) + " | "
                    + inCell(rule.columns().isEmpty() ? DASH : "`" + String.join("`, `", rule.columns()) + "`")
                    + " | " + inCell(blankAsDash(rule.source())) + " |");
        }
        List<String> mended = format.catalogue().all().stream()
                .filter(RuleDescription::rewritingMends)
                .map(rule -> "`" + rule.id() + "`")
                .toList();
        line("");
        line("Rewriting a file (`partnerfiles rewrite " + format.id() + " IN OUT`) mends what breaks "
                + (mended.isEmpty() ? "none of these rules." : String.join(", ", mended) + "."));
    }

    private static String effect(RuleDescription rule) {
        String enforced = rule.enforcedEffect() == rule.effect() || !isDeferred(rule.effect())
                ? ""
                : "; enforced: " + rule.enforcedEffect().text();
        return rule.effect().text() + (rule.onByDefault() ? "" : ", off by default") + enforced;
    }

    private static boolean isDeferred(Effect effect) {
        return effect == Effect.NOT_ENFORCED_YET || effect == Effect.ADVICE;
    }

    private static String statement(RuleDescription rule) {
        return rule.statement() + (rule.needs().isEmpty() ? "" : " Needs: " + rule.needs() + ".");
    }

    private void options() {
        if (format.knownOptions().isEmpty()) {
            return;
        }
        heading("Options");
        line("| option | values | default | what it sets |");
        line("|---|---|---|---|");
        format.knownOptions().forEach(this::option);
        line("");
        line("On the command line: `--option ID=VALUE`; in a profile: `\"options\": {\"ID\": \"VALUE\"}`.");
    }

    private <T> void option(Option<T> option) {
        line("| `" + option.id() + "` | " + inCell(option.form()) + " | " + inCell(option.text(option.standard()))
                + " | " + inCell(option.statement()) + " |");
    }

    private <R> void example(FileFormat<R> of) {
        heading("A small file, and a broken one");
        file(of, FixtureFile.of(of, Example.ofRow()).bytes());
        RuleDescription broken = firstBroken(of);
        if (broken != null) {
            line("");
            line("One that breaks `" + broken.id() + "`:");
            line("");
            line("```text");
            Example example = Objects.requireNonNull(broken.breaking());
            for (Map<String, String> row : example.rows()) {
                line(
                        row.isEmpty()
                                ? "(as above)"
                                : String.join(
                                        ", ",
                                        row.entrySet().stream()
                                                .map(cell -> cell.getKey() + " = "
                                                        + (cell.getValue().isEmpty() ? "(blank)" : cell.getValue()))
                                                .toList()));
            }
            line("```");
        }
    }

    private static @Nullable RuleDescription firstBroken(FileFormat<?> of) {
        return of.catalogue().all().stream()
                .filter(rule -> !rule.id().startsWith("core.") && rule.effect().isError())
                .filter(rule -> {
                    Example breaking = rule.breaking();
                    return breaking != null && breaking.rows().stream().anyMatch(row -> !row.isEmpty());
                })
                .findFirst()
                .orElse(null);
    }
}
