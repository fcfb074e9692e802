import { useTranslations } from 'next-intl'
import { type Frame, FrameView } from './frame-view'
import { frameWords } from './frame-words'

/** Landmarks, header, navigation and help, the same on the three faces of the web. */
export const WebFrame = (frame: Omit<Frame, 'words'>) => <FrameView {...frame} words={frameWords(useTranslations('shell'))} />
