-- A scheme is never read but whole: kept in one piece, it is found in one page instead of three. Rows written before follow when
-- they are written again.
ALTER TABLE scheme SET (toast_tuple_target = 8160);
