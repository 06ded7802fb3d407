package io.irote.model.http.access;

import io.irote.model.ModelException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Certificates in PEM form (RFC 7468): those of a file, whatever else it holds, or of all files in a folder. */
final class PemCertificates {
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");
    private static final long MOST_BYTES = 16L << 20;

    private PemCertificates() {}

    /** @throws ModelException if there is none, or one is damaged */
    static List<X509Certificate> in(Path path) {
        List<X509Certificate> found = Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
        if (found.isEmpty()) {
            throw new ModelException("there is no certificate in PEM form in it");
        }
        return found;
    }

    /** Folders of certificates hold the same ones under several names, and other things as well. */
    private static List<X509Certificate> ofFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> ofFile(file).stream())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static List<X509Certificate> ofFile(Path file) {
        List<X509Certificate> found = new ArrayList<>();
        Matcher blocks = CERTIFICATE.matcher(text(file));
        while (blocks.find()) {
            found.add(certificate(file, blocks.group()));
        }
        return found;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ModelException(file.getFileName() + " has more than " + (MOST_BYTES >> 20) + " MB");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static X509Certificate certificate(Path file, String block) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (CertificateException e) {
            throw new ModelException("a certificate in " + file.getFileName() + " is damaged", e);
        }
    }

    private static ModelException unreadable(Path path, IOException cause) {
        return new ModelException(
                Files.exists(path) ? path.getFileName() + " cannot be read" : "there is no such file or folder", cause);
    }
}
