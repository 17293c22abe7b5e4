import { useEffect, useState } from 'react';
import { useClient } from '#renderer/lib/client-context.tsx';
import { useStore } from 'zustand';
import { openBoard, type BoardStore } from './board-store.ts';
import { CallBoard } from './call-board.tsx';

/** Who goes where now, and who is next; of one tournament or of all that are running. */
export function NextScene({ tournament }: { readonly tournament: string | null }) {
  const client = useClient();
  const [board, setBoard] = useState<BoardStore>();

  useEffect(() => {
    const opened = openBoard(client, tournament);
    setBoard(opened);
    return () => opened.close();
  }, [client, tournament]);

  return board === undefined ? null : <Board board={board} />;
}

function Board({ board }: { readonly board: BoardStore }) {
  const { open } = useStore(board);
  return <CallBoard key={open.map(({ id }) => id).join()} stores={open} />;
}
