package dev.specwright.maven.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;

/**
 * What Maven does for inputs that are not files: it finds artifacts, and it knows proxies and credentials.
 *
 * @param repositories finds artifacts
 * @param transporters fetch from the web
 * @param session the user's settings: mirrors, proxies, credentials, offline or not
 * @param remotes where artifacts are looked for
 * @param serverId the server of settings.xml whose credentials go with requests; empty for the one called like the host
 * @param downloads where fetched documents are kept
 */
public record MavenAccess(
        RepositorySystem repositories,
        TransporterProvider transporters,
        RepositorySystemSession session,
        List<RemoteRepository> remotes,
        Optional<String> serverId,
        Path downloads) {}
