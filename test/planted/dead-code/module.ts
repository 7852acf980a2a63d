export const used = 'used';
export const nobodyReadsThis = 'dead';
