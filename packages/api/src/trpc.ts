import type { UserRole } from "@octopus/db/enums";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { Client } from "./kernel/client.js";
import type { Deps } from "./kernel/deps.js";
import {
  BusinessError,
  type ErrorCode,
  errorMessage,
  httpStatusOf,
  isErrorCode,
  type ErrorHttpStatus,
  type Language,
} from "./kernel/errors.js";
import type { LimitName } from "./kernel/limits.js";
import { networkOf } from "./kernel/network.js";
import { fieldErrors } from "./kernel/field-rules.js";

/** Who is asking: a signed-in person, the worker, or nobody known. */
export type Identity =
  | {
      readonly userId: number;
      readonly role: UserRole;
      /** Which of their sign-ins it is, where that is known. */
      readonly sessionId?: string;
    }
  | "system"
  | null;

export type { Client } from "./kernel/client.js";

/** For what no request has asked for. */
export const inProcess: Client = { address: "in process", userAgent: undefined };

export interface Context {
  readonly deps: Deps;
  readonly identity: Identity;
  readonly client: Client;
  readonly language: Language;
  /** Told to the person with every error and written to the log. */
  readonly requestId: string;
}

const TRPC_CODES = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
  502: "BAD_GATEWAY",
} as const satisfies Record<ErrorHttpStatus, TRPCError["code"]>;

/** What a caller learns of a failure: nothing but the catalogue, the fields of its own input and a request id. */
export interface Failure {
  readonly errorCode: ErrorCode;
  readonly message: string;
  /** Field path → sentence; only with VALIDATION_ERROR. */
  readonly fields?: Record<string, string>;
  /** How long to wait; only with TOO_MANY_REQUESTS, where it is known. */
  readonly retryAfterSeconds?: number;
}

/** The catalogue's view of anything that a procedure threw. */
export function failureOf(error: unknown, language: Language): Failure {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof BusinessError) {
    const { code, values } = cause;
    const { retryAfterSeconds: wait } = values;
    return {
      errorCode: code,
      message: errorMessage(code, language, values),
      ...(wait !== undefined && { retryAfterSeconds: Number(wait) }),
    };
  }
  if (cause instanceof ZodError && error instanceof TRPCError && error.code === "BAD_REQUEST")
    return {
      errorCode: "VALIDATION_ERROR",
      message: errorMessage("VALIDATION_ERROR", language),
      fields: fieldErrors(cause, language),
    };
  const errorCode = error instanceof TRPCError ? codeOfTrpcError(error.code) : "INTERNAL_SERVER_ERROR";
  return { errorCode, message: errorMessage(errorCode, language) };
}

/** tRPC's own refusals (no such procedure, wrong method, unreadable body) in our catalogue. */
function codeOfTrpcError(code: TRPCError["code"]): ErrorCode {
  if (isErrorCode(code)) return code;
  return code === "PARSE_ERROR" ||
    code === "METHOD_NOT_SUPPORTED" ||
    code === "PAYLOAD_TOO_LARGE" ||
    code === "UNSUPPORTED_MEDIA_TYPE"
    ? "BAD_REQUEST"
    : "INTERNAL_SERVER_ERROR";
}

const t = initTRPC.context<Context>().create({
  sse: {
    // A sign of life, so that nothing on the way takes a quiet stream for a dead one, and clients notice a dead one.
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
  },
  errorFormatter({ shape, error, ctx }) {
    const { errorCode, message, fields, retryAfterSeconds } = failureOf(error, ctx?.language ?? "ko");
    return {
      code: shape.code,
      message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        errorCode,
        ...(fields && { fields }),
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
        requestId: ctx?.requestId ?? null,
      },
    };
  },
});

export const { router, mergeRouters, createCallerFactory } = t;

/** "ok", or the catalogue's code of what it failed with: few enough to be counted by. */
function outcomeOf(result: { ok: true } | { ok: false; error: TRPCError }): string {
  return result.ok ? "ok" : failureOf(result.error, "en").errorCode;
}

/** Turns refusals into tRPC's terms and writes down faults, which nobody outside gets to see. */
const answered = t.middleware(async ({ ctx, next, path, type }) => {
  const startedAt = performance.now();
  const result = await ctx.deps.tracer.step(
    `procedure ${path}`,
    { "rpc.system": "trpc", "rpc.method": path, "octopus.request_id": ctx.requestId },
    async (note) => {
      const result = await next();
      note({ "octopus.outcome": outcomeOf(result) });
      return result;
    },
  );
  const duration = performance.now() - startedAt;
  // A subscription goes on for as long as somebody listens.
  if (type !== "subscription")
    ctx.deps.meter.procedureAnswered({ procedure: path, outcome: outcomeOf(result), milliseconds: duration });
  const fields = {
    procedure: path,
    type,
    requestId: ctx.requestId,
    userId: ctx.identity === null || ctx.identity === "system" ? ctx.identity : ctx.identity.userId,
    milliseconds: Math.round(duration),
  };
  if (result.ok) {
    ctx.deps.log.info(fields, "answered");
    return result;
  }
  const { cause } = result.error;
  if (cause instanceof BusinessError) {
    ctx.deps.log.info({ ...fields, errorCode: cause.code }, "refused");
    throw new TRPCError({ code: TRPC_CODES[httpStatusOf(cause.code)], message: cause.message, cause });
  }
  if (result.error.code === "INTERNAL_SERVER_ERROR")
    ctx.deps.log.error({ ...fields, err: cause ?? result.error }, "failed");
  return result;
});

export const publicProcedure = t.procedure.use(answered);

/** For what anybody may ask, but so often only from one place. Throws TOO_MANY_REQUESTS. */
export const perClient = (limit: LimitName & `${string}PerClient`) =>
  t.middleware(async ({ ctx, next }) => {
    await ctx.deps.limits.count(limit, networkOf(ctx.client.address));
    return next();
  });

/** For people who are signed in; `ctx.userId` is theirs. Throws UNAUTHORIZED. */
export const signedInProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.identity === null || ctx.identity === "system") throw new BusinessError("UNAUTHORIZED");
  const { userId, sessionId } = ctx.identity;
  return next({ ctx: { ...ctx, userId, sessionId } });
});

/** For operators. Throws UNAUTHORIZED or ACCESS_NOT_ALLOWED. */
export const operatorProcedure = signedInProcedure.use(({ ctx, next }) => {
  if (ctx.identity === null || ctx.identity === "system" || ctx.identity.role !== "OPERATOR")
    throw new BusinessError("ACCESS_NOT_ALLOWED");
  return next({ ctx });
});

/** For operators and the worker. Throws UNAUTHORIZED or ACCESS_NOT_ALLOWED. */
export const systemProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.identity === null) throw new BusinessError("UNAUTHORIZED");
  if (ctx.identity !== "system" && ctx.identity.role !== "OPERATOR")
    throw new BusinessError("ACCESS_NOT_ALLOWED");
  return next({ ctx });
});
