import { databaseUrl } from "./env.js";
import { migrate } from "./migrate.js";

await migrate(databaseUrl());
