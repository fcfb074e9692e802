import { createElement, type ComponentProps, type JSX, type ReactNode } from 'react'
import { markupOf } from './markup-of'

type Tag = 'article' | 'ul'

type Props<T extends Tag & keyof JSX.IntrinsicElements> = Omit<ComponentProps<T>, 'children' | 'ref'> & { as: T; children: ReactNode }

/**
 * An element of which nothing happens in the browser but what HTML does: it is made once, and sent as text. Of any other the framework
 * makes a stream of components, HTML of that, and the stream again for the browser. Worth it for long lists, not for a few dozen elements
 * (bench/README.md).
 */
export const Static = <T extends Tag>({ as, children, ...props }: Props<T>) => createElement(as, { ...props, dangerouslySetInnerHTML: { __html: markupOf(children) } })
