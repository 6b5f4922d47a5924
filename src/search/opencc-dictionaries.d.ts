/** Characters with their counterparts: `塊 块|墊 垫|…`; several counterparts are separated by blanks, the usual one first. */
declare module "opencc-js/dict/TSCharacters" {
  const dictionary: string;
  export default dictionary;
}
