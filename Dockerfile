# One image for each service, out of what Maven has packaged:
#   docker build --build-arg SERVICE=patcher -t greenloop/patcher .
#   docker build --target test-runner --build-arg SERVICE=test-runner -t greenloop/test-runner .
# BASE needs a JDK 17 or later (analyzer and patcher use its compiler), bash, and a shell with apt-get for the test-runner.
ARG BASE=eclipse-temurin:17-jdk

FROM ${BASE} AS service
ARG SERVICE
# Numbers, so that Kubernetes can see that it is not root. Java asks the system's user database, which has no such user.
RUN install -d -o 10000 -g 10000 -m 700 /greenloop /greenloop/data /greenloop/maven /greenloop/scratch
ENV GREENLOOP_HOME=/greenloop \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080 \
    HOME=/greenloop
WORKDIR /greenloop
COPY docker/ready /usr/local/bin/ready
COPY ${SERVICE}/target/quarkus-app /opt/greenloop
USER 10000:10000
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=120s --retries=6 CMD ["/usr/local/bin/ready"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Duser.home=/greenloop", "-Duser.name=greenloop", "-jar", "/opt/greenloop/quarkus-run.jar"]

# Builds and runs other people's code, so it brings what that needs: Maven, git, and the sandbox.
FROM service AS test-runner
USER 0
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends bubblewrap git maven \
 && rm -rf /var/lib/apt/lists/*
USER 10000:10000
# The JVM leaves memory to the sandboxes beside it.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=20", "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED", "-XX:+ExitOnOutOfMemoryError", "-Duser.home=/greenloop", "-Duser.name=greenloop", "-jar", "/opt/greenloop/quarkus-run.jar"]

# What is built when no target is named.
FROM service
