# syntax=docker/dockerfile:1.7
# The same release for whoever runs containers: `docker build --target web .`, `--target worker`. What a build server proves
# is the tarball of deploy/pack; this makes the same of the same files. Each stage names its version.

FROM node:22.23.3-bookworm-slim AS build
WORKDIR /octopus
ENV CI=true DO_NOT_TRACK=1 TURBO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc turbo.json tsconfig.base.json ./
COPY apps/web/package.json apps/web/
COPY apps/worker/package.json apps/worker/
COPY packages/api/package.json packages/api/
COPY packages/db/package.json packages/db/
COPY packages/stand-ins/package.json packages/stand-ins/
COPY load/package.json load/
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:22.23.3-bookworm-slim AS packages
WORKDIR /octopus
COPY package.json package-lock.json .npmrc ./
COPY apps/web/package.json apps/web/
COPY apps/worker/package.json apps/worker/
COPY packages/api/package.json packages/api/
COPY packages/db/package.json packages/db/
RUN npm ci --omit=dev --no-audit --no-fund \
  --workspace=@octopus/web --workspace=@octopus/worker --workspace=@octopus/api --workspace=@octopus/db

FROM node:22.23.3-bookworm-slim AS release
ENV NODE_ENV=production
WORKDIR /octopus
COPY --from=packages /octopus/node_modules node_modules
COPY --from=build /octopus/package.json ./
COPY --from=build /octopus/packages/db/dist packages/db/dist
COPY --from=build /octopus/packages/db/migrations packages/db/migrations
USER node

# Expands the schema, and ends: before web and worker of a new release start.
FROM release AS migrate
CMD ["node", "packages/db/dist/migrate-cli.js"]

FROM release AS web
COPY --from=build /octopus/apps/web/package.json apps/web/
COPY --from=build /octopus/apps/web/build apps/web/build
ENV PORT=3000 PROXY_KEEP_ALIVE_SECONDS=5
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/web/build/host.js"]

FROM release AS worker
COPY --from=build /octopus/apps/worker/package.json apps/worker/
COPY --from=build /octopus/apps/worker/dist apps/worker/dist
# As scripts/service/worker-memory.mjs says, and why.
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=131072 NODE_OPTIONS=--max-old-space-size=160
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "apps/worker/dist/main.js"]
