import { router } from "../trpc.js";

export const demoRouter = router({});
