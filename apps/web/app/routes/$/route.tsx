/** Every address without a page. A route of its own, so that the error page keeps the shell and its data. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
