import type { API_ERROR_BRAND } from "../error/brand.js";

/** Type that no handler has: it is asked for where a result has a member that the response does not, and names the member. */
export interface NotInResponse<Member> {
  readonly notInResponse: Member;
}

/**
 * What is asked of a handler beside its own type: nothing, or, where its result has a member that the body of the success
 * does not, what no handler has. A result is sent as it is, so that such a member would be told to the client.
 *
 * The compiler itself refuses such members of literals, but not where it infers a type from them, as a `const` type
 * parameter does; and never those of a variable, a row of a database, say.
 */
export type OnlyOfResponse<Result, Body> = [Excess<Result, Body>] extends [never]
  ? unknown
  : NotInResponse<Excess<Result, Body>>;

/** What is read, and has no members that would be sent. */
type Plain = string | number | bigint | boolean | symbol | null | undefined;

/** How deep is looked: a type that contains itself has no end. */
type Levels = readonly [1, 2, 3, 4, 5, 6];

/** The names of the members that some given value has, and no body: of unions, those that no option has. */
type Excess<Given, Body, Left extends readonly unknown[] = Levels> = unknown extends Given | Body
  ? never
  : Given extends Plain | { readonly [API_ERROR_BRAND]: true }
    ? never
    : Given extends readonly (infer Item)[]
      ? ExcessWithin<Item, ElementIn<Body>, Left>
      : {
          [K in keyof Given]-?: K extends KeyIn<Body> ? ExcessWithin<Given[K], MemberIn<Body, K>, Left> : K;
        }[Exclude<keyof Given, symbol>];

/** Inside of a body, a type that the body's own fits is as good as the same, and is not looked at member by member. */
type ExcessWithin<Given, Body, Left extends readonly unknown[]> = Left extends readonly [
  unknown,
  ...infer Less,
]
  ? [Body] extends [Given]
    ? never
    : Excess<Given, Body, Less>
  : never;

type KeyIn<Body> = Body extends unknown ? keyof Body : never;

type MemberIn<Body, K> = Body extends unknown ? (K extends keyof Body ? Body[K] : never) : never;

type ElementIn<Body> = Body extends readonly (infer Item)[] ? Item : never;
