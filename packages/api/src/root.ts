import { ledgerRouter, operatorLedgerRouter } from "./audit/router.js";
import { authRouter, userPasswordRouter } from "./auth/router.js";
import { avatarRouter } from "./avatars/router.js";
import { checkInRouter, operatorDisputeRouter } from "./check-ins/router.js";
import { operatorCorrectionRouter } from "./corrections/router.js";
import { demoRouter } from "./demo/router.js";
import { jobRouter, operatorJobRouter } from "./jobs/router.js";
import { userLeavingRouter } from "./leaving/router.js";
import { membershipRouter } from "./memberships/router.js";
import { missionRouter } from "./missions/router.js";
import { notificationRouter } from "./notifications/router.js";
import { operatorPaymentRouter, paymentRouter } from "./payments/router.js";
import { pointRouter } from "./points/router.js";
import { operatorPeopleRouter, userRecordRouter } from "./records/router.js";
import { settlementRouter } from "./settlement/router.js";
import { operatorWithdrawalRouter, withdrawalRouter } from "./withdrawals/router.js";
import { operatorStatisticsRouter } from "./statistics/router.js";
import { createCallerFactory, mergeRouters, router } from "./trpc.js";
import { operatorUserRouter, userRouter } from "./users/router.js";

/** Every procedure of the product. The names are a contract that outside clients rely on. */
export const appRouter = router({
  auth: authRouter,
  user: mergeRouters(userRouter, userPasswordRouter, userRecordRouter, userLeavingRouter),
  avatar: avatarRouter,
  mission: mergeRouters(missionRouter, settlementRouter),
  membership: membershipRouter,
  checkIn: checkInRouter,
  point: pointRouter,
  payment: paymentRouter,
  withdrawal: withdrawalRouter,
  ledger: ledgerRouter,
  notification: notificationRouter,
  operator: mergeRouters(
    operatorDisputeRouter,
    operatorJobRouter,
    operatorPaymentRouter,
    operatorPeopleRouter,
    operatorUserRouter,
    operatorLedgerRouter,
    operatorCorrectionRouter,
    operatorStatisticsRouter,
    operatorWithdrawalRouter,
  ),
  job: jobRouter,
  demo: demoRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in process, with the same checks as over HTTP. */
export const createCaller = createCallerFactory(appRouter);

export type Caller = ReturnType<typeof createCaller>;
