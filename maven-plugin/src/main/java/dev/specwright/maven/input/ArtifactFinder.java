package dev.specwright.maven.input;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Finds Maven artifacts in the build, the local repository or a remote one. */
final class ArtifactFinder {

    private final MavenAccess maven;

    ArtifactFinder(MavenAccess maven) {
        this.maven = maven;
    }

    Path find(SpecAddress.InArtifact address) throws InputFailure {
        List<String> named = address.coordinates();
        DefaultArtifact artifact =
                new DefaultArtifact(named.get(0), named.get(1), address.classifier(), address.type(), named.get(2));
        try {
            return maven.repositories()
                    .resolveArtifact(maven.session(), new ArtifactRequest(artifact, maven.remotes(), null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw InputFailure.unreadable(
                    maven.session().isOffline()
                            ? artifact + " is not in the local repository, and Maven is offline"
                            : "cannot be resolved: " + e.getMessage(),
                    maven.session().isOffline()
                            ? "Build once without -o"
                            : "Check the version, and the repositories of the project");
        }
    }
}
