export const actions = {
  async send({ commit }, payload) {
    try {
      commit("sent", await this.$axios.$post("/sms/send", payload));
    } catch ({ response }) {
      const { data } = response;
      commit("failed", data.description);
      // expect: known-code
      if (data.error_code === "NO_SMS_ACCES") commit("locked");
      // expect: match-on-code
      if (data.description.search("Too many") >= 0) commit("paused");
      // expect: no-status-branching
      if (response.status > 499) commit("down");
    }
  },

  async products({ commit }, query) {
    const products = await this.$axios.$get("/products");
    commit(
      "products",
      products.filter(({ description }) => description.match(new RegExp(query, "i"))),
    );
  },
};

export const getters = {
  isLocked: (state) => state.locked,
  label: (state) => (state.description === "" ? "Unnamed" : state.description),
};
