package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A POM file. */
record Pom(Element project, Path file) {

    /** {@return the POM beside a jar of a repository} */
    static Pom of(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        return read(jar.resolveSibling(name.substring(0, name.length() - ".jar".length()) + ".pom"));
    }

    /** {@return the POM of a dependency that a POM names} */
    static Pom ofDependency(Element dependency) throws IOException {
        return read(inRepository(dependency));
    }

    static Pom read(Path file) throws IOException {
        assertThat(file).exists();
        try {
            return new Pom(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile())
                            .getDocumentElement(),
                    file);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file.toString(), e);
        }
    }

    /** {@return group and artifact} */
    String name() {
        String group = text(project, "groupId");
        return (group.isEmpty() ? text(parent(), "groupId") : group) + ":" + text(project, "artifactId");
    }

    /** {@return the version} */
    String version() {
        String version = text(project, "version");
        return version.isEmpty() ? text(parent(), "version") : version;
    }

    /** {@return the SPDX name of the licence in the POM or its nearest parent that has one} */
    String licence() throws IOException {
        List<Element> licences = children(project, "licenses");
        if (licences.isEmpty()) {
            return read(parentFile()).licence();
        }
        String name = text(children(licences.get(0), "license").get(0), "name").replaceAll("\\s+", " ");
        return name.matches("(?i)(the )?apache.* 2\\.0") ? "Apache-2.0" : name;
    }

    /** {@return the child elements with a name} */
    static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** {@return the text of a child element, empty if there is none} */
    static String text(Element of, String name) {
        List<Element> found = children(of, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private Element parent() {
        return children(project, "parent").get(0);
    }

    private Path parentFile() {
        Path found = inRepository(parent());
        assertThat(found).as(file + " has its parent in the repository").exists();
        return found;
    }

    private static Path inRepository(Element of) {
        String artifact = text(of, "artifactId");
        String version = text(of, "version");
        return Path.of(System.getProperty("localRepository"))
                .resolve(text(of, "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }
}
